import type { Shape } from '#app/i18n/shape.ts'
import type { draft as english } from '#app/i18n/words/en/draft.ts'
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

export const draft: Shape<typeof english> = {
	new: {
		title: 'Nouvelle demande',
		lead: 'Donnez un titre à la demande et choisissez sa langue. Les deux peuvent être modifiés jusqu’à l’envoi.',
		create: 'Commencer le brouillon',
	},
	notAFiling: {
		title: 'Ceci est un brouillon, non une demande présentée',
		body: 'Personne en dehors de votre État ne le voit. L’ONUDC ne le reçoit qu’une fois l’aval donné par votre point focal.',
	},
	remove: {
		title: 'Supprimer ce besoin ?',
		body: 'Le besoin {rank}, {title}, est retiré de la demande avec tout ce qui a été écrit pour lui. Vous pouvez annuler cette action tant que la demande est un brouillon.',
		confirm: 'Supprimer le besoin',
		keep: 'Le conserver',
	},
	sections: {
		about: 'Titre, langue et consentement',
		institution: 'Institution chef de file et contacts',
		situation: 'Situation',
		rights: 'Droits de l’homme et durabilité',
		need: 'Le besoin',
		training: 'Formation',
		equipment: 'Équipement',
		advisory: 'Conseils',
	},
	leads: {
		about: 'L’intitulé de la demande, qui peut la voir et ce qui l’a motivée.',
		institution:
			'Deux personnes différentes que l’ONUDC peut joindre au sujet de cette demande, et qui d’autre y participe.',
		situation:
			'Sources ouvertes uniquement : ni renseignement opérationnel ni données sur des cas individuels.',
		rights: 'Les garanties dans l’institution qui recevrait l’assistance et le maintien des résultats.',
		need: 'Qui ne peut pas faire quoi aujourd’hui, ce qui devrait changer et dans quel délai.',
		training: 'Ce qui doit être appris, par qui, comment et dans quelle langue.',
		equipment:
			'Ce qui est demandé, ligne par ligne, et comment l’équipement sera hébergé, entretenu et utilisé.',
		advisory: 'Le volume de conseils demandé et qui travaillerait avec l’expert.',
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
