import type { Shape } from '#app/i18n/shape.ts'
import type { versions as english } from '#app/i18n/words/en/versions.ts'

export const versions: Shape<typeof english> = {
	notice: {
		title: 'Cette page peut être lue, mais aucune étape n’est possible pour le moment',
		body: 'L’état enregistré provient d’une autre version du logiciel et ne peut être lu par celle-ci. Rien n’est perdu. Les administrateurs en ont été informés.',
	},
	page: {
		title: 'États enregistrés',
		lead: 'Demandes, besoins, prestations et dossiers de diligence voulue dont l’état enregistré ne peut être lu par cette version. Ils s’ouvrent en lecture seule et aucune étape n’est possible tant qu’une version n’apporte pas la mise à niveau voulue.',
		checked:
			'{count, plural, one {# état enregistré a été vérifié.} other {# états enregistrés ont été vérifiés.}}',
		caption: 'États enregistrés illisibles',
		chart: 'Processus',
		id: 'Identifiant',
		state: 'État enregistré',
		storedBy: 'Enregistré par la version',
		now: 'Version actuelle',
		none: { title: 'Tous les états enregistrés peuvent être lus', body: 'Il n’y a rien à faire ici.' },
		charts: {
			request: 'Demande',
			need: 'Besoin',
			training: 'Formation',
			equipment: 'Livraison d’équipement',
			advisory: 'Services consultatifs',
			dueDiligence: 'Dossier de diligence voulue',
		},
	},
}
