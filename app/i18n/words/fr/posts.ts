import type { Shape } from '../../shape.ts'
import type { posts as english } from '../en/posts.ts'

export const posts: Shape<typeof english> = {
	title: 'Fonctions',
	lead: 'Une fonction demeure au-delà de la personne qui l’exerce : le successeur reprend les dossiers en cours et les deux noms restent dans l’historique.',
	table: 'Les fonctions et leurs titulaires',
	text: 'Titre ou nom',
	anyRole: 'Tous les rôles',
	anyState: 'Tous les États et l’Office',
	kind: {
		label: 'Situation',
		any: 'Toutes les fonctions ouvertes',
		vacant: 'Vacantes',
		closed: 'Supprimées',
	},
	head: {
		post: 'Fonction',
		role: 'Rôle',
		place: 'État, autorité ou donateur',
		holder: 'Titulaire',
		since: 'Depuis',
		next: 'Successeur',
	},
	vacant: 'Personne actuellement',
	nextFrom: '<name></name>, à compter du <day></day>',
	none: {
		title: 'Aucune fonction trouvée',
		body: 'Une fonction est créée lorsqu’une invitation est acceptée.',
	},
	details: 'La fonction',
	opened: 'Créée le',
	closed: 'Supprimée le',
	until: 'jusqu’au',
	history: {
		title: 'Titulaires successifs',
		name: 'Nom',
		from: 'Du',
		to: 'Au',
		how: 'Motif de fin',
		note: 'Note verbale',
		none: 'Personne n’a encore exercé cette fonction.',
		now: 'En fonction',
	},
	ended: {
		succeeded: 'Remplacement',
		moved: 'Autre fonction',
		left: 'Départ',
		postClosed: 'Fonction supprimée',
		withdrawn: 'Annulé',
	},
	announced: {
		title: 'Un successeur est annoncé',
		body: '<name></name> prend la relève le <day></day>. Rien ne change d’ici là.',
		button: 'Annuler l’annonce',
	},
	successor: {
		title: 'Désigner un successeur',
		lead: 'À compter de ce jour, le successeur voit et fait tout ce qui relève de la fonction, et les dossiers en cours la suivent. Le compte du titulaire actuel est alors clos, sauf s’il prend une autre fonction.',
		person: 'Successeur',
		personHint: 'Une personne ayant un compte. Si elle exerce une autre fonction, elle la quitte.',
		left: 'sans fonction',
		day: 'À compter du',
		dayHint:
			'Aujourd’hui, ou plus tard : les deux personnes en sont alors averties à l’avance et vous pouvez annuler jusque-là. Les jours commencent à 00:00 UTC.',
		reason: 'Motif',
		button: 'Désigner le successeur',
		nobody: 'Aucune personne ayant un compte ne peut reprendre cette fonction. Invitez quelqu’un.',
	},
	invite: {
		title: 'Inviter un successeur',
		lead: 'Pour une personne sans compte : un courriel avec un lien valable dix jours. Elle prend la relève une fois son compte ouvert, et pas avant ce jour.',
	},
	leave: {
		title: 'Départ du titulaire',
		lead: 'Le compte est clos immédiatement. La fonction demeure et ses dossiers attendent le successeur.',
		button: 'Clore le compte',
	},
	close: {
		title: 'Supprimer la fonction',
		lead: 'Pour une fonction qui ne sera plus pourvue. Le successeur annoncé et les invitations en cours deviennent caducs.',
		button: 'Supprimer la fonction',
	},
	mailbox: {
		title: 'Boîte aux lettres de la fonction',
		lead: 'Les courriels relatifs aux demandes et aux exécutions destinés au titulaire de cette fonction parviennent à cette adresse au lieu de la sienne, dans sa langue. Ceux qui concernent le compte du titulaire parviennent toujours à lui seul.',
		own: 'L’adresse du titulaire',
		address: 'Boîte aux lettres',
		hint: 'Laissez vide pour utiliser l’adresse du titulaire. Quiconque lit cette boîte lit ces courriels.',
		button: 'Enregistrer la boîte aux lettres',
		freeMail: {
			title: 'Cette adresse dépend d’un service de messagerie gratuit',
			body: 'N’importe qui peut y en ouvrir une. Assurez-vous qu’elle appartient à l’autorité.',
		},
	},
	handOver: 'Transmettre ce qui reste',
	done: {
		mailbox: {
			title: 'La boîte aux lettres a été enregistrée',
			body: 'Le titulaire en est informé par courriel.',
		},
		named: {
			title: 'Le successeur a pris ses fonctions',
			body: 'Les deux personnes sont averties par courriel. Les dossiers en cours ont été transmis.',
		},
		announced: {
			title: 'La transmission est annoncée',
			body: 'Les deux personnes sont averties par courriel.',
		},
		withdrawn: {
			title: 'L’annonce a été annulée',
			body: 'Les deux personnes sont averties par courriel.',
		},
		left: {
			title: 'Le compte est clos',
			body: 'La fonction est désormais vacante. Désignez un successeur ci-dessous.',
		},
		closed: {
			title: 'La fonction a été supprimée',
			body: 'Son historique reste consultable.',
		},
		invited: {
			title: 'L’invitation a été enregistrée',
			body: 'Un courriel contenant un lien personnel, valable dix jours, est en cours d’envoi.',
		},
	},
	invitations: {
		stage: {
			open: 'En cours',
			lapsed: 'Expirée sans suite',
			accepted: 'Compte ouvert',
			withdrawn: 'Annulée',
		},
		head: 'Situation',
		action: 'Action',
		anew: 'Renvoyer',
		anewOne: 'Renvoyer : {name}',
		withdraw: 'Annuler',
		withdrawOne: 'Annuler : {name}',
	},
}
