import type { Shape } from '../../shape.ts'
import type { factor as source } from '../en/factor.ts'

export const factor: Shape<typeof source> = {
	title: 'Confirmez votre identité',
	lead: 'Ouvrez sur votre téléphone l’application qui produit des codes à usage unique et saisissez le code affiché pour ce site.',
	anew: 'Ce que vous allez faire engage votre État ou l’ONUDC. Veuillez confirmer encore une fois votre identité.',
	code: 'Code à usage unique',
	codeHint: 'Six chiffres, ou l’un de vos codes de secours. Chaque code ne sert qu’une fois.',
	button: 'Continuer',
	notYou: 'Se déconnecter',
	kept: {
		title: 'Rien n’a encore été envoyé',
		body: 'Ce que vous avez écrit est conservé et sera transmis après votre confirmation.',
	},
	refused: {
		title: 'Ce code n’a pas été accepté',
		body: 'Il est inexact, trop ancien ou a déjà été utilisé. Attendez le code suivant et réessayez.',
	},
	tooOften: {
		title: 'Trop de tentatives',
		body: 'Trop de tentatives erronées ont été faites. Vous pourrez réessayer <wait></wait> (<until></until>).',
		passkey: 'Votre clé d’accès fonctionne immédiatement.',
	},
	anewByPassword:
		'Vous allez modifier quelque chose dans votre compte. Veuillez confirmer votre identité avec votre mot de passe.',
	password: 'Mot de passe',
	usePasskey: 'Utiliser plutôt une clé d’accès',
	lost: 'J’ai perdu mon téléphone',
	passkeyRefused: {
		title: 'Cette clé d’accès n’a pas été acceptée',
		body: 'Elle n’appartient pas à ce compte ou la demande a expiré. Réessayez ou utilisez un code.',
	},
	passwordRefused: {
		title: 'Ce mot de passe n’a pas été accepté',
		body: 'Ce n’est pas le mot de passe de ce compte. Vérifiez-le et réessayez.',
	},
	sample: 'Monde d’exemple : le code du moment est {code}.',
}
