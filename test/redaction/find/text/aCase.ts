import type { CasePeople } from '~/app/redaction/find/text/people/casePeople'

/** The people that the sentences in `corpus/names.txt` speak of. */
export const aCase: CasePeople = {
  subject: {
    name: 'Llinos Pugh',
    dateOfBirth: '2009-03-04',
    address: '12 Acacia Avenue, Sale, M33 0AA',
    postcode: 'M33 0AA',
    telephone: '07700 900456',
    email: 'llinos@example.org',
  },
  people: [
    { name: 'Katherine O\u2019Neill', relationship: 'mother', telephone: '0161 496 0123', dateOfBirth: '14 July 1987' },
    { name: 'Mohammed Hussain', address: 'Flat 3, 47 Lower Mill Street, Altrincham', postcode: 'WA14 0AB' },
    { name: 'Si\u00e2n Rees-Hughes', formerNames: ['Si\u00e2n Rees'], email: 'sian.rees@example.org' },
    { name: 'Dafydd ap Rhys' },
    { name: 'Dr Priya Anand', capacity: 'official' },
    { name: 'Margaret Whitlow-Finch', nicknames: ['Bunny'] },
    { name: 'Oleksandr Koval' },
    { name: 'William Marsh' },
    { name: 'Dawn Achebe', capacity: 'official' },
    { name: 'Joanna Pugh', nicknames: ['Jo'] },
  ],
}
