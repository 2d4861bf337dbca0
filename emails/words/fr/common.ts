import type { common as english } from '../en/common.ts'
import type { Shape } from '../shape.ts'

export const common: Shape<typeof english> = {
	greeting: 'Bonjour {recipient},',
	draft: 'brouillon de demande',
	noReference: 'pas encore attribuée',
	open: 'Ouvrir la page',
	automatic:
		'Ce message a été envoyé automatiquement. Veuillez ne pas transmettre d’informations sensibles en réponse.',
	replyLine: 'Veuillez écrire votre réponse au-dessus de cette ligne',
	answered:
		'Une réponse à ce message devient un message relatif à cette demande, que l’État et l’office peuvent lire. Elle ne modifie aucun statut.',
	settings: 'Choisir la fréquence de ces messages',
	optional: 'Ce type de messages peut être désactivé.',
	mandatory:
		'Ce type de messages ne peut pas être désactivé : ils vous demandent une action, énoncent un droit ou une obligation, ou concernent votre compte.',
	moment: '{at, date, long} à {at, time, short} UTC',
	facts: {
		month: 'Mois',
		underWay: 'En cours',
		opened: 'Ouvertes au cours de ce mois',
		completed: 'Achevées au cours de ce mois',
		reference: 'Référence',
		dueOn: 'Date limite',
		need: 'Numéro du besoin',
		programme: 'Programme concerné',
		quantity: 'Quantité',
		questions: 'Nombre de questions',
		officer: 'Personne chargée du dossier',
		at: 'Date et heure',
		browser: 'Navigateur',
		network: 'Adresse réseau',
		gathered: 'Entrées dans ce courriel',
		written: 'Écrite le',
		further: 'Autres entrées',
		post: 'Fonction',
		state: 'État',
		noteVerbale: 'Numéro de la note verbale',
	},
	reasons: {
		donor: 'Vous recevez ce message car vous agissez pour un donateur des programmes concernés.',
		drafter: 'Vous recevez ce message car vous avez rédigé cette demande.',
		focalPoint: 'Vous recevez ce message car vous êtes point focal de votre État.',
		mission: 'Vous recevez ce message car vous travaillez à la mission permanente de votre État.',
		state: 'Vous recevez ce message car vous agissez pour l’État qui a présenté cette demande.',
		triage: 'Vous recevez ce message car vous confirmez la réception des nouvelles demandes.',
		officer: 'Vous recevez ce message car vous êtes chargé(e) de ce dossier.',
		formerOfficer: 'Vous recevez ce message car vous étiez chargé(e) de ce dossier.',
		approver: 'Vous recevez ce message car vous approuvez les décisions relatives aux demandes.',
		dueDiligence: 'Vous recevez ce message car vous examinez les dossiers de diligence voulue.',
		manager: 'Vous recevez ce message car vous êtes responsable du programme concerné.',
		participant: 'Vous recevez ce message car vous avez un rôle dans cette demande.',
		work: 'Vous recevez ce message car il concerne votre propre travail dans le système.',
		summary: 'Vous recevez ce message parce que vous avez choisi d’en être informé(e) par un résumé.',
		account: 'Vous recevez ce message car il concerne la sécurité de votre compte.',
		keeper:
			'Vous recevez ce message parce que vous conservez les scellés du registre pour votre État ou pour l’office.',
		invited:
			'Vous recevez ce message car votre adresse a été indiquée dans une invitation. Si vous ne l’attendiez pas, veuillez l’ignorer.',
	},
}
