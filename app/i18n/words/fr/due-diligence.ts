import type { Shape } from '#app/i18n/shape.ts'
import type { dueDiligence as english } from '#app/i18n/words/en/due-diligence.ts'

export const dueDiligence: Shape<typeof english> = {
	title: 'Diligence voulue en matière de droits de l’homme',
	lead: 'L’appui à une force de sécurité est examiné avant le début de toute formation opérationnelle et avant l’achat d’équipement. L’État est seulement informé que la diligence voulue est en cours.',
	open: 'Ouvrir le dossier',
	overview: {
		title: 'Où en est le dossier',
		status: 'Statut',
		request: 'Demande',
		state: 'État',
		recipients: 'Qui recevrait l’appui',
		openedOn: 'Ouvert le',
		validUntil: 'Avis favorable jusqu’au',
	},
	assessment: {
		title: 'Évaluation',
		earlier: 'Évaluation antérieure, qui n’est plus en vigueur',
		none: 'Personne n’a encore évalué ce dossier.',
		by: 'Évalué par',
		on: 'Évalué le',
	},
	decision: {
		title: 'Décision',
		by: 'Décidé par',
		on: 'Décidé le',
	},
	heldUp: {
		title: 'Ce qui attend la décision',
		caption: 'Appui opérationnel que le dossier retient',
		none: 'Aucun appui opérationnel de cette demande ne doit attendre.',
		need: 'Besoin',
		named: '{rank}. {title}',
		status: 'Statut du besoin',
		delivery: 'Exécution',
	},
	rights: {
		title: 'Garanties déclarées par l’État',
		none: 'L’État n’a rien répondu ici.',
	},
	next: {
		title: 'La suite',
		none: 'Rien n’est attendu de personne pour le moment.',
	},
	act: 'Vos étapes',
	history: 'Historique du dossier',
}
