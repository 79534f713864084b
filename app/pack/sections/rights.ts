import type { PackFacts } from '../facts'
import { quotedFor } from '../quoted'
import { type Block, heading, keyvalue, list, paragraph, row, type Section } from '../tree'
import type { Say } from '../words'
import { contactBlocks, webLink } from './parts'

/** The three routes of complaint (sections 164A, 165 and 167 DPA 2018), then the other rights (Article 15(1)(e)). */
export const rights = (facts: PackFacts, say: Say): Section => {
  const { controller, reference } = facts
  return {
    id: 'rights',
    title: say('rights.title'),
    startsPage: true,
    blocks: [
      heading(2, say('rights.complain')),
      paragraph(say('rights.complain.lead')),
      heading(3, say('rights.controller.title', { controller: controller.name })),
      paragraph(say('rights.controller', { controller: controller.name })),
      ...contactBlocks(say, controller.contacts),
      paragraph(say('rights.controller.time')),
      ...regulator(facts, say),
      heading(3, say('rights.court.title')),
      paragraph(say(`rights.court.${controller.nation}`)),
      heading(2, say('rights.other.title')),
      paragraph(say('rights.other.lead')),
      ...list([
        say('rights.rectification'),
        say('rights.erasure'),
        say('rights.restriction'),
        say('rights.objection'),
        say('rights.portability'),
        say('rights.copy'),
      ]),
      paragraph(say('rights.how', { controller: controller.name, reference })),
    ],
  }
}

const regulator = (facts: PackFacts, say: Say): readonly Block[] => {
  const { name, post, telephone, web, stated } = facts.controller.regulator
  return [
    heading(3, say('rights.regulator.title', { regulator: name })),
    paragraph(say('rights.regulator', { regulator: name })),
    ...keyvalue([
      ...row(say('contact.post'), post),
      ...row(say('contact.telephone'), telephone),
      ...row(say('contact.web'), [webLink(web)]),
      ...row(say('rights.regulator.stated'), stated ? [quotedFor(facts).words(stated)] : undefined),
    ]),
  ]
}
