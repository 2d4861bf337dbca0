import type { Shape } from '../../shape.ts'
import type { account as source } from '../en/account.ts'

export const account: Shape<typeof source> = {
	signIn: {
		title: 'Connexion',
		lead: 'Les comptes sont ouverts uniquement sur invitation. Si vous n’en avez pas, adressez-vous au point focal de votre État ou à l’administration du site.',
		email: 'Adresse électronique',
		password: 'Mot de passe',
		button: 'Se connecter',
		forgotten: 'Mot de passe oublié ?',
		changed: {
			title: 'Le mot de passe a été modifié',
			body: 'Connectez-vous avec le nouveau mot de passe. Toutes les sessions antérieures ont pris fin.',
		},
		addressChanged: {
			title: 'L’adresse électronique a été modifiée',
			body: 'Connectez-vous désormais avec la nouvelle adresse. Toutes les sessions antérieures ont pris fin.',
		},
		kept: {
			title: 'La session est terminée',
			body: 'Connectez-vous : ce que vous avez écrit est conservé.',
		},
		refused: {
			title: 'La connexion n’a pas abouti',
			body: 'L’adresse électronique ou le mot de passe est inexact. Vérifiez-les et réessayez.',
		},
		tooOften: {
			title: 'Trop de tentatives',
			body: 'Trop de tentatives de connexion ont été faites depuis votre réseau. Veuillez patienter cinq minutes, puis réessayer.',
			atAddress:
				'Trop de tentatives erronées ont été faites pour cette adresse. Vous pourrez réessayer <wait></wait> (<until></until>). Si vous choisissez un nouveau mot de passe au moyen du lien ci-dessous, vous n’avez pas à attendre.',
		},
	},
	resume: {
		title: 'Vous êtes connecté(e)',
		lead: 'Ce que vous avez écrit est conservé sur cette page et n’a pas encore été envoyé. Si l’envoi ne se fait pas de lui-même, utilisez le bouton.',
		button: 'Envoyer ce que j’ai écrit',
	},
	invitation: {
		title: 'Ouvrir votre compte',
		lead: 'Vous êtes invité(e) à exercer la fonction indiquée ci-dessous. Vérifiez les informations, choisissez un mot de passe et commencez.',
		details: 'Votre invitation',
		name: 'Nom',
		email: 'Adresse électronique',
		role: 'Rôle',
		state: 'État',
		authority: 'Autorité',
		donor: 'Donateur',
		until: 'Valable jusqu’au',
		wrongDetails:
			'Si une information est inexacte, n’ouvrez pas le compte et prévenez la personne qui vous a invité(e).',
		choose: 'Choisir un mot de passe',
		password: 'Mot de passe',
		passwordHint:
			'Au moins 8 caractères ; 15 ou plus sont conseillés, par exemple plusieurs mots à la suite.',
		repeated: 'Le même mot de passe, une seconde fois',
		button: 'Ouvrir le compte',
		post: 'Fonction',
		noteVerbale: 'Note verbale',
		startsOn: 'Vous prenez vos fonctions le',
		ready: {
			title: 'Votre compte est prêt',
			body: 'Il s’ouvrira le <day></day>, lorsque vous prendrez vos fonctions. Vous pourrez vous connecter à compter de ce jour.',
		},
		unusable: {
			title: 'Ce lien ne peut pas être utilisé',
			body: 'Il a peut-être déjà servi, expiré ou été remplacé par un lien plus récent. Si vous avez un compte, connectez-vous. Sinon, demandez une nouvelle invitation à la personne qui vous a invité(e).',
		},
	},
	people: {
		title: 'Personnes',
		leadState:
			'Les personnes qui s’occupent des demandes de votre État. Vous pouvez inviter des rédacteurs et rédactrices pour ses autorités.',
		leadAll: 'Toutes les personnes qui ont un compte, et les invitations qui n’ont pas encore été utilisées.',
		table: 'Les personnes et leurs fonctions',
		search: 'Nom ou adresse électronique',
		name: 'Nom',
		email: 'Adresse électronique',
		post: 'Rôle',
		place: 'État, autorité ou donateur',
		since: 'Depuis',
		suspended: 'Suspendu',
		more: 'Seules les {count} premières personnes sont affichées. Faites une recherche pour trouver les autres.',
		nobody: 'Personne n’a été trouvé',
		nobodyBody: 'Essayez un autre nom, ou invitez la personne ci-dessous.',
		invitations: 'Invitations en cours',
		noInvitations: 'Aucune invitation n’est en cours.',
		invitedOn: 'Date d’invitation',
		until: 'Valable jusqu’au',
		sent: {
			title: 'L’invitation a été enregistrée',
			body: 'Un courrier électronique contenant un lien personnel, valable dix jours, est en cours d’envoi.',
		},
	},
	person: {
		lead: 'Le compte d’une personne qui travaille pour l’ONUDC.',
		details: 'Détails',
		nationality: 'Nationalité',
		nationalityHint:
			'Pour les personnes qui travaillent pour l’ONUDC : elles ne prennent aucune décision sur les demandes de cet État.',
		none: 'Non indiquée',
		button: 'Enregistrer la nationalité',
		recusals: 'Récusations',
		recorded: {
			title: 'La nationalité a été enregistrée',
			body: 'Elle s’applique dès la prochaine page que la personne ouvre.',
		},
	},
	invite: {
		title: 'Inviter une personne',
		lead: 'La personne reçoit un courrier électronique contenant un lien utilisable une seule fois. Vérifiez soigneusement l’adresse : quiconque reçoit le lien peut ouvrir le compte.',
		name: 'Nom complet',
		email: 'Adresse électronique officielle',
		jobTitle: 'Titre ou fonction',
		language: 'Langue des messages',
		role: 'Rôle',
		state: 'État',
		stateHint: 'Pour les rédacteurs et rédactrices, les points focaux et les missions permanentes.',
		authority: 'Autorité',
		authorityHint:
			'Pour les rédacteurs et rédactrices : l’autorité pour laquelle les demandes sont préparées.',
		donor: 'Donateur',
		donorHint: 'Pour les donateurs : le nom sous lequel les programmes mentionnent le donateur.',
		regions: 'Régions',
		regionsHint:
			'Pour les responsables de dossiers ; si aucune n’est choisie, toutes les régions sont visées.',
		nationality: 'Nationalité',
		nationalityHint:
			'Pour les personnes qui travaillent pour l’ONUDC : elles ne prennent aucune décision sur les demandes de cet État.',
		noAuthorities:
			'Aucune autorité de votre État n’est encore enregistrée. Demandez d’abord à l’administration du site de l’ajouter.',
		button: 'Envoyer l’invitation',
	},
}
