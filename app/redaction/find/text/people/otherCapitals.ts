/** Words that are written with a capital beside another and name no person: services, places, papers, days. */
export const otherCapitals: ReadonlySet<string> = new Set(
  `council councils borough county city town metropolitan district parish service services school schools academy academies
  college university nursery centre center hub team teams panel board committee court courts tribunal department office
  offices unit division directorate agency authority authorities trust foundation partnership association society charity
  church hospital surgery clinic practice pharmacy infirmary ward police constabulary station prison probation fire
  ambulance early help family families first children childrens children's child adult adults social care caring leaving
  leavers education health mental housing homes home benefit benefits tax credit credits support independent reviewing
  safeguarding protection plan plans review conference meeting minutes report reports assessment assessments form forms
  letter letters note notes record records register file case reference number summary page section part schedule annex
  appendix act acts order orders regulation regulations code article paragraph data information governance officer officers
  worker workers manager managers lead head deputy director chair chief executive headteacher teacher nurse doctor
  consultant solicitor advocate guardian mother father mum dad parent parents carer carers foster subject requester person
  street road avenue lane drive close way court terrace crescent place square gardens grove row park house hall flat floor
  room building block estate north south east west northern southern eastern western greater upper lower new old royal
  national british english welsh scottish irish england wales scotland ireland united kingdom great britain europe london
  monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
  october november december spring summer autumn winter christmas easter year years key stage universal personal
  independence payment attendance allowance pupil premium free special needs senco local offer government department
  public private general high low civic citizens advice bureau food bank sure start job jobcentre plus made-up dear yours
  sincerely faithfully kind regards best many thanks`.split(/\s+/),
)
