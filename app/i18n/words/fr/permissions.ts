import type { Shape } from '#app/i18n/shape.ts'
import type { permissions as english } from '#app/i18n/words/en/permissions.ts'

export const permissions: Shape<typeof english> = {
	title: 'Qui peut faire quoi',
	lead: 'Chaque étape de chaque procédure, qui peut l’accomplir et à quelles conditions. Le système lui-même décide d’après ce tableau.',
	contents: 'Sur cette page',
	chart: {
		request: 'Demandes',
		need: 'Besoins',
		training: 'Exécution : formation',
		equipment: 'Exécution : équipement',
		advisory: 'Exécution : conseil',
	},
	head: {
		step: 'Étape',
		who: 'Qui',
		when: 'À quelles conditions',
		from: 'À partir de quel état',
		to: 'Mène à',
	},
	always: 'Aucune',
	stays: 'L’état ne change pas',
	system: 'Le système : de lui-même, à l’expiration d’un délai ou à la suite d’une autre étape',
	conditions: {
		notTheDrafter: 'Pas la personne qui a rédigé la demande',
		notTheProposer: 'Pas la personne qui a proposé les décisions',
		assignedOfficer: 'Uniquement le responsable désigné pour le dossier',
		ownProgramme: 'Uniquement le responsable du programme concerné',
		dueDiligenceDone: 'La diligence voulue en matière de droits humains est favorable ou n’est pas requise',
		dueDiligenceOpen: 'La diligence voulue en matière de droits humains est en cours',
		stillRecallable: 'Aucune livraison n’est en cours pour un besoin de la demande',
		partnersConsented: 'L’État a consenti à ce que des partenaires voient la demande',
	},
}
