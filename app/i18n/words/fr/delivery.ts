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
		dates: 'Dates de la formation',
		place: 'Lieu',
		noDates: 'Reportée ; de nouvelles dates suivront',
		arrivesOn: 'Arrivée prévue le',
		atCustoms: 'En douane',
		days: '{count, plural, one {# jour} other {# jours}}',
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
	aside: {
		since: 'Depuis le {date}',
		postponed: {
			title: 'La formation est reportée',
			body: 'Elle reprend là où elle en était dès que de nouvelles dates sont fixées.',
		},
		customsHeld: {
			title: 'L’équipement est retenu en douane',
			body: 'Les deux parties sont priées de fournir ce que la douane exige ; les frais de stockage courent bientôt.',
		},
		rejectedLines: {
			title: 'Des articles ont été refusés',
			body: 'Le programme envoie un remplacement, ou le point focal accepte l’équipement sans remplacement.',
		},
		lostOrDamaged: {
			title: 'De l’équipement a été perdu ou endommagé',
			body: 'Le programme décide si un remplacement est envoyé, ou si l’exécution se poursuit ou prend fin sans remplacement.',
		},
		changeRequested: {
			title: 'Une modification a été demandée',
			body: 'Le donateur doit donner son accord. Ensuite, de nouvelles spécifications sont communiquées et approuvées.',
		},
		misuseReported: {
			title: 'Un usage abusif a été signalé',
			body: 'Tout est arrêté jusqu’à une nouvelle décision sur la diligence voulue. L’État voit seulement qu’un examen est en cours.',
		},
		stopped: {
			title: 'Arrêtée pendant un examen',
			body: 'L’exécution reprend à la fin de l’examen. Vous n’avez rien à faire.',
		},
	},
}
