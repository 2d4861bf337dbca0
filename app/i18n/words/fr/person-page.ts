import type { Shape } from '../../shape.ts'
import type { personPage as english } from '../en/person-page.ts'

export const personPage: Shape<typeof english> = {
	lead: 'Le compte, la fonction dont il relève et les mesures possibles.',
	own: 'Votre compte et votre fonction.',
	account: 'Compte',
	status: {
		active: 'Actif',
		suspended: 'Suspendu',
		left: 'Clos',
		sleeps: 'S’ouvre avec la fonction',
	},
	noPost: 'Aucune fonction actuellement',
	next: 'Fonction à venir',
	leaving: 'Transmission annoncée',
	sessions: {
		title: 'Sessions',
		lead: 'Déconnecte cette personne sur tous les appareils. Elle peut se reconnecter.',
		button: 'Mettre fin à toutes les sessions',
	},
	suspend: {
		title: 'Suspendre le compte',
		lead: 'Exclut aussitôt cette personne, dans toutes ses sessions. La fonction lui reste.',
		button: 'Suspendre',
	},
	readmit: {
		title: 'Réadmettre',
		lead: 'Lève la suspension : cette personne peut de nouveau se connecter.',
		button: 'Réadmettre',
	},
	reason: 'Motif',
	reasonHint: 'Il est consigné au registre.',
	export: {
		title: 'Droit d’exporter',
		true: 'Peut extraire des listes entières du système',
		false: 'Ne peut pas extraire de listes entières',
		allow: 'Accorder le droit',
		disallow: 'Retirer le droit',
	},
	history: 'Fonctions exercées',
	recusals: 'Récusations en vigueur',
	noRecusals: 'Aucune',
	done: {
		suspended: 'Le compte a été suspendu',
		readmitted: 'La suspension a été levée',
		sessions: 'Toutes les sessions sont closes',
		export: 'Le droit d’exporter a été modifié',
	},
}
