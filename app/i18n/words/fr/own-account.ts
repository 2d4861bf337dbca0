import type { Shape } from '../../shape.ts'
import type { ownAccount as source } from '../en/own-account.ts'

export const ownAccount: Shape<typeof source> = {
	title: 'Votre compte',
	lead: 'Ce que le système sait de vous et ce qui protège votre compte.',
	about: 'À votre sujet',
	name: 'Nom',
	post: 'Poste',
	place: 'État, autorité ou donateur',
	language: 'Langue des messages',
	languageHint: 'Modifiez-la par le choix des langues en haut de la page.',
	email: 'Adresse électronique',
	protection: 'Protection et données',
	links: {
		factors: {
			title: 'Second facteur',
			body: 'Codes à usage unique, clés d’accès et codes de secours.',
		},
		sessions: {
			title: 'Sessions ouvertes',
			body: 'Où vous êtes connecté(e) ; mettez fin à ce qui n’est pas à vous.',
		},
		password: {
			title: 'Mot de passe',
			body: 'Choisir un autre mot de passe.',
		},
		address: {
			title: 'Adresse électronique',
			body: 'Se connecter et recevoir les messages à une autre adresse.',
		},
		mail: {
			title: 'Courriels qui vous sont adressés',
			body: 'Quels courriels arrivent immédiatement, dans un résumé ou pas du tout.',
		},
		data: {
			title: 'Mes données',
			body: 'Une copie de tout ce qui est conservé à votre sujet.',
		},
	},
	sessions: {
		title: 'Sessions ouvertes',
		lead: 'Chaque navigateur dans lequel vous vous êtes connecté(e) sans vous déconnecter. Mettez fin à ceux que vous ne connaissez pas, et changez de mot de passe si l’un d’eux n’est pas le vôtre.',
		caption: 'Vos sessions ouvertes',
		device: 'Navigateur',
		network: 'Adresse réseau',
		since: 'Connexion',
		lastSeen: 'Dernière utilisation',
		action: 'Mesure',
		on: '{browser} sur {system}',
		unknown: 'Navigateur inconnu',
		unknownNetwork: 'Inconnue',
		this: 'Cette session',
		end: 'Mettre fin',
		endOne: 'Mettre fin à la session de {browser}, utilisée en dernier {when}',
		others: 'Mettre fin à toutes les autres sessions',
		only: 'Il n’y a pas d’autre session ouverte.',
		done: {
			one: {
				title: 'La session a pris fin',
				body: 'Ce navigateur doit se connecter de nouveau.',
			},
			others: {
				title: 'Toutes les autres sessions ont pris fin',
				body: 'Seul ce navigateur est encore connecté.',
			},
		},
		unknownSession: {
			title: 'Cette session n’existe pas',
			body: 'Elle a peut-être pris fin d’elle-même. Voici celles qui sont ouvertes à présent.',
		},
	},
	password: {
		title: 'Changer de mot de passe',
		lead: 'Toutes les autres sessions prennent fin lorsque le mot de passe est modifié, et un message vous en informe.',
		present: 'Mot de passe actuel',
		password: 'Nouveau mot de passe',
		hint: 'Au moins 8 caractères ; 15 ou plus sont conseillés, par exemple plusieurs mots à la suite. Tous les caractères sont admis, les espaces aussi.',
		repeated: 'Le même mot de passe encore une fois',
		button: 'Changer le mot de passe',
		done: {
			title: 'Le mot de passe a été modifié',
			body: 'Toutes les autres sessions ont pris fin, et un message vous informe du changement.',
		},
	},
	forgotten: {
		title: 'Choisir un nouveau mot de passe',
		lead: 'Indiquez l’adresse électronique de votre compte. S’il existe un compte avec cette adresse, un lien pour choisir un nouveau mot de passe y est envoyé.',
		email: 'Adresse électronique',
		button: 'Envoyer le lien',
		sent: {
			title: 'Veuillez consulter votre messagerie',
			body: 'S’il existe un compte avec cette adresse, un message contenant un lien est en route. Le lien fonctionne une seule fois, pendant une heure.',
		},
		tooOften: {
			title: 'Trop de tentatives',
			body: 'Trop de liens ont été demandés depuis votre réseau. Veuillez attendre cinq minutes et réessayer.',
		},
		back: 'Retour à la connexion',
	},
	newPassword: {
		title: 'Choisir un nouveau mot de passe',
		lead: 'Toutes les sessions prennent alors fin. Vous vous connectez ensuite avec le nouveau mot de passe et, si votre poste l’exige, avec votre second facteur.',
		button: 'Garder le nouveau mot de passe',
		unusable: {
			title: 'Ce lien ne peut pas être utilisé',
			body: 'Il a peut-être déjà servi, a expiré au bout d’une heure ou a été remplacé par un lien plus récent. Vous pouvez en demander un autre.',
		},
		again: 'Demander un autre lien',
	},
	address: {
		title: 'Changer d’adresse électronique',
		lead: 'Un lien est envoyé à la nouvelle adresse ; le changement prend effet lorsque vous l’ouvrez. L’adresse actuelle en est également informée. Votre poste et votre État restent les mêmes.',
		present: 'Adresse électronique actuelle',
		email: 'Nouvelle adresse électronique',
		emailHint: 'L’adresse de votre bureau, et non une adresse privée.',
		password: 'Votre mot de passe',
		button: 'Envoyer le lien',
		anyway: 'Utiliser cette adresse malgré tout',
		freeMail: {
			title: 'N’importe qui peut avoir une adresse chez ce fournisseur',
			body: 'Elle ne montre pas pour quel bureau vous écrivez, et votre État ou l’ONUDC ne peut pas la reprendre lorsque vous partez. Veuillez utiliser l’adresse de votre bureau si vous en avez une.',
		},
		asked: {
			title: 'Veuillez consulter la messagerie de la nouvelle adresse',
			body: 'Un message contenant un lien y est en route. Le lien fonctionne une seule fois, pendant 24 heures ; d’ici là, rien ne change.',
		},
		confirm: {
			title: 'Confirmez votre nouvelle adresse électronique',
			lead: 'Vous vous connecterez désormais avec cette adresse, et les messages y seront envoyés. Toutes les sessions prennent fin.',
			email: 'Nouvelle adresse électronique',
			button: 'Confirmer l’adresse',
			unusable: {
				title: 'Ce lien ne peut pas être utilisé',
				body: 'Il a peut-être déjà servi, a expiré au bout de 24 heures ou a été remplacé par un lien plus récent. Vous pouvez en demander un autre sur la page de votre compte.',
			},
		},
	},
}
