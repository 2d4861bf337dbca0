import type { Shape } from '#app/i18n/shape.ts'
import type { tasks as english } from '#app/i18n/words/en/tasks.ts'

export const tasks: Shape<typeof english> = {
	overview: {
		title: 'État d’avancement du brouillon',
		done: '{done, number} sections complètes sur {total, number}',
		toYou: 'Réponses manquantes : {missing, number}',
		review: 'Relire tout le brouillon',
		workbook: 'Remplir un classeur (XLSX)',
		attachments: 'Pièces jointes',
	},
	returned: {
		title: 'Votre point focal a renvoyé cette demande pour correction',
		when: 'Renvoyée le <when></when>. C’est de nouveau un brouillon : une fois corrigée, soumettez-la de nouveau à l’aval.',
		changes: 'Ce qui a changé depuis',
	},
	missingFields: 'Réponses manquantes',
	caption: 'Les besoins dans l’ordre fixé par votre État',
	name: 'Besoin',
	kind: 'Catégorie',
	actions: 'Actions',
	copy: 'Copier',
	remove: 'Supprimer',
	place: {
		title: 'Placer un besoin ailleurs',
		need: 'Besoin',
		to: 'Nouveau numéro',
		move: 'Déplacer',
	},
	removed: 'Le besoin {rank}, {title}, a été supprimé.',
	undo: 'Annuler',
	drafts: {
		begun: 'Commencé',
		begunBy: 'Commencé par',
		noneBody: 'Commencez une nouvelle demande ou ouvrez l’une des demandes ci-dessous.',
		more: 'Seuls les {count} projets modifiés en dernier figurent ici. La liste ci-dessous les contient tous.',
	},
}
