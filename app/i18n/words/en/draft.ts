import { about } from './draft/about.ts'
import { advisory } from './draft/advisory.ts'
import { equipment } from './draft/equipment.ts'
import { institution } from './draft/institution.ts'
import { need } from './draft/need.ts'
import { rights } from './draft/rights.ts'
import { situation } from './draft/situation.ts'
import { drafts, tasks } from './draft/tasks.ts'
import { training } from './draft/training.ts'
import { writing } from './draft/writing.ts'

export const draft = {
	new: {
		title: 'New request',
		lead: 'Give the request a name and choose its language. You can change both until the request is sent.',
		create: 'Begin the draft',
	},
	notAFiling: {
		title: 'This is a draft, not a filing',
		body: 'Nobody outside your State sees it. UNODC receives it only once your focal point has endorsed it.',
	},
	remove: {
		title: 'Remove this need?',
		body: 'Need {rank}, {title}, leaves the request with all that was written for it. You can undo this as long as the request is a draft.',
		confirm: 'Remove the need',
		keep: 'Keep it',
	},
	sections: {
		about: 'Title, language and consent',
		institution: 'Lead institution and contacts',
		situation: 'Situation',
		rights: 'Human rights and sustainability',
		need: 'The need',
		training: 'Training',
		equipment: 'Equipment',
		advisory: 'Advice',
	},
	leads: {
		about: 'How the request is called, who may see it and what led to it.',
		institution: 'Two different people whom UNODC can reach about this request, and who else takes part.',
		situation: 'Use open sources only: no operational intelligence and no data on personal cases.',
		rights: 'Safeguards in the institution that would receive the assistance, and how results are kept up.',
		need: 'Who cannot do what today, what should change, and by when.',
		training: 'What is to be learnt, by whom, how and in which language.',
		equipment: 'What is asked for, line by line, and how it is housed, kept running and used.',
		advisory: 'How much advice is asked for and who would work with the expert.',
	},
	tasks,
	drafts,
	...writing,
	about,
	institution,
	situation,
	rights,
	need,
	training,
	equipment,
	advisory,
}
