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
		dueDiligence: 'Diligence voulue',
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
		notTheAssessor: 'Pas la personne qui a évalué le dossier',
		notTheDecliner: 'Pas la personne qui a proposé de ne pas retenir le besoin',
		assignedOfficer: 'Uniquement le responsable désigné pour le dossier',
		notTheOfficer: 'Pas le responsable désigné pour le dossier',
		ownRegion: 'Uniquement pour les États d’une région dont le responsable s’occupe',
		ownProgramme: 'Uniquement le responsable du programme concerné',
		notRecused: 'Ni ressortissant de l’État, ni en conflit d’intérêts déclaré',
		dueDiligenceDone: 'La diligence voulue en matière de droits humains est favorable ou n’est pas requise',
		stillRecallable: 'Aucun marché n’est conclu et aucune formation n’a commencé',
		mayBegin: 'Le siège n’examine pas de démarrage tardif',
		partnersConsented: 'L’État a consenti à ce que des partenaires voient la demande',
		stillReopenable: 'La demande a été soumise et le délai de réouverture n’est pas écoulé',
		stillReconsiderable: 'La demande se poursuit et le délai de réexamen n’est pas écoulé',
	},
}
