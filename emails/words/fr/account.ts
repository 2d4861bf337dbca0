import type { account as english } from '../en/account.ts'
import type { Shape } from '../shape.ts'

export const account: Shape<typeof english> = {
	invitation: {
		subject: 'Invitation à ouvrir un compte',
		what: 'Vous êtes invité(e) à ouvrir un compte dans le système de demandes d’assistance technique.',
		next: 'Veuillez ouvrir la page, vérifier vos données et choisir un mot de passe ; le lien ne fonctionne qu’une fois.',
	},
	passwordLink: {
		subject: 'Choisir un nouveau mot de passe',
		what: 'Un nouveau mot de passe a été demandé pour votre compte.',
		next: 'Veuillez ouvrir la page et choisir un nouveau mot de passe ; le lien fonctionne une seule fois, pendant une heure. Si vous ne l’avez pas demandé, vous n’avez rien à faire : votre mot de passe reste inchangé.',
	},
	passwordChanged: {
		subject: 'Mot de passe modifié',
		what: 'Le mot de passe de votre compte a été modifié et toutes les autres sessions ont pris fin.',
		next: 'Si c’était vous, vous n’avez rien à faire. Sinon, veuillez choisir un nouveau mot de passe au moyen du lien de la page de connexion et informer aussitôt l’administrateur.',
	},
	attemptsPaused: {
		subject: 'Nombreuses tentatives de connexion',
		what: 'Quelqu’un a essayé plusieurs fois de se connecter à votre compte avec des mots de passe erronés. Toute nouvelle tentative depuis un navigateur inconnu doit attendre un certain temps.',
		next: 'Les navigateurs dans lesquels vous vous êtes déjà connecté(e) ne sont pas concernés. Si ce n’était pas vous, vous n’avez rien à faire ; un long mot de passe et un second facteur protègent votre compte.',
	},
	newSignIn: {
		subject: 'Connexion depuis un autre navigateur',
		what: 'Quelqu’un s’est connecté à votre compte depuis un navigateur qui n’avait pas encore servi à cela.',
		next: 'Si c’était vous, vous n’avez rien à faire. Sinon, veuillez ouvrir la page, mettre fin à toutes les autres sessions, changer votre mot de passe et informer l’administrateur.',
	},
	addressLink: {
		subject: 'Confirmez votre nouvelle adresse électronique',
		what: 'Cette adresse a été indiquée comme nouvelle adresse électronique d’un compte dans le système de demandes d’assistance technique.',
		next: 'Veuillez ouvrir la page pour la confirmer ; le lien fonctionne une seule fois, pendant 24 heures. Si vous n’attendiez pas ce message, veuillez l’ignorer.',
	},
	addressTaken: {
		subject: 'Votre adresse a déjà un compte',
		what: 'Quelqu’un a indiqué votre adresse électronique comme nouvelle adresse d’un autre compte. Elle appartient déjà à votre compte ; rien n’a donc été modifié.',
		next: 'Si c’était vous, veuillez utiliser le compte que vous avez. Sinon, vous n’avez rien à faire.',
	},
	addressAsked: {
		subject: 'Nouvelle adresse électronique demandée',
		what: 'Une autre adresse électronique a été demandée pour votre compte. Le changement prend effet lorsqu’il est confirmé depuis la nouvelle adresse.',
		next: 'Si c’était vous, vous n’avez rien à faire. Sinon, veuillez changer votre mot de passe et informer aussitôt l’administrateur.',
	},
	addressChanged: {
		subject: 'Adresse électronique modifiée',
		what: 'L’adresse électronique de votre compte a été modifiée et toutes les sessions ont pris fin. Vous vous connectez désormais avec la nouvelle adresse.',
		next: 'Si c’était vous, veuillez vous connecter avec la nouvelle adresse. Sinon, veuillez informer aussitôt l’administrateur.',
	},
}
