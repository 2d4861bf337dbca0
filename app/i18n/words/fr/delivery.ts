import type { Shape } from '#app/i18n/shape.ts'
import type { delivery as english } from '#app/i18n/words/en/delivery.ts'

export const delivery: Shape<typeof english> = {
	title: {
		training: 'Exécution d’une formation',
		equipment: 'Livraison d’équipement',
		advisory: 'Prestation de services consultatifs',
	},
	overview: {
		title: 'Vue d’ensemble',
		programme: 'Programme',
		state: 'Bénéficiaire',
		kind: 'Catégorie d’assistance',
		status: 'État',
		quantity: 'Quantité convenue',
		need: 'Besoin',
		request: 'Demande',
		manager: 'Responsable du programme',
		openedOn: 'Ouverte le',
	},
	stages: {
		title: 'Étapes',
		since: 'Atteinte le {date}',
	},
	record: {
		title: 'Relevé de l’exécution',
		none: 'Aucune étape n’a encore été enregistrée',
		recordedOn: 'Enregistré le {date}',
	},
	next: {
		closed: 'Cette exécution est close. Plus rien n’est attendu de personne.',
		failed: 'Cette exécution n’a pas abouti. La recherche d’un programme se poursuit pour le besoin.',
		cancelled:
			'Cette exécution a été annulée. Si le besoin subsiste, la recherche d’un programme se poursuit.',
		seatsReleased:
			'Les places ont été libérées faute de désignations dans les délais. La recherche d’un programme se poursuit pour le besoin.',
	},
	act: 'Vos étapes',
}
