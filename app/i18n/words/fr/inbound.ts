import type { Shape } from '#app/i18n/shape.ts'
import type { inbound as english } from '#app/i18n/words/en/inbound.ts'

export const inbound: Shape<typeof english> = {
	title: 'Courriels reçus',
	lead: 'Ce qu’est devenu chaque courriel envoyé à la boîte des réponses, en commençant par le plus récent. Ce qui y est écrit n’est pas montré ici.',
	at: 'Date',
	outcome: 'Suite donnée',
	reason: 'Motif',
	toDo: 'Que faire',
	sender: 'Expéditeur',
	request: 'Demande',
	size: 'Taille',
	sizeOf: '{kilobytes, number} ko',
	any: 'Tous',
	show: 'Afficher',
	older: 'Courriels plus anciens',
	latest: 'Courriels les plus récents',
	pages: 'Pages de courriels',
	none: 'Aucun courriel n’est encore arrivé',
	noneFound: 'Aucun courriel ne correspond',
	advice: {
		told: 'Rien : l’expéditeur a été informé par courriel de l’endroit où écrire.',
		ifAsked: 'Rien, sauf si quelqu’un s’en enquiert : il peut écrire sur la page de la demande.',
		otherSender:
			'Si l’adresse est bien celle de la personne, elle peut en faire l’adresse de son compte ou la boîte de son poste.',
		notAuthentic:
			'Si cela concerne un seul domaine, ses administrateurs doivent publier SPF et signer avec DKIM. Si cela les concerne tous, vérifiez MAIL_AUTHSERV_ID.',
		failed:
			'Cherchez l’erreur dans le journal ; l’expéditeur a été informé s’il est prouvé que le courriel vient de lui.',
		complaint:
			'Demandez au destinataire quels types de courriels il souhaite recevoir ; trop de plaintes amènent les fournisseurs à traiter tous les courriels comme indésirables.',
	},
	outcomes: {
		message: 'Devenu un message',
		bounce: 'Retourné : non remis',
		delay: 'Avis de retard',
		delivered: 'Avis de remise',
		outOfOffice: 'Réponse d’absence',
		receipt: 'Avis de lecture',
		calendarReply: 'Réponse d’un calendrier',
		complaint: 'Plainte concernant un courriel',
		challenge: 'Question visant à vérifier que nous sommes une personne',
		list: 'Provenant d’une liste de diffusion',
		loop: 'Envoyé en boucle',
		refused: 'Non accepté',
	},
	reasons: {
		tooLarge: 'Il dépasse 15 Mo.',
		malformed: 'Il ne peut être lu dans les limites fixées : endommagé ou composé de trop de parties.',
		noToken: 'Son adresse ne désigne aucun courriel auquel on puisse répondre.',
		severalTokens: 'Il répond à plusieurs courriels à la fois.',
		unknownToken: 'Son adresse est falsifiée, ou le courriel auquel il répond n’est plus conservé.',
		notAnswerable:
			'Le courriel auquel il répond ne concerne aucune demande, ou n’a été adressé à personne en particulier.',
		notOneSender: 'Il n’indique pas un expéditeur unique.',
		otherSender: 'Son expéditeur n’est pas la personne à qui le courriel a été adressé.',
		notAuthentic:
			'Le serveur de messagerie n’a pas pu confirmer qu’il provient du domaine de son expéditeur.',
		tooOld: 'Le courriel auquel il répond date de plus de 90 jours.',
		mayNotAct: 'Le compte de son expéditeur est suspendu ou a pris fin.',
		tooMany: 'Son expéditeur a envoyé plus de 20 réponses en une heure.',
		repeated:
			'Son expéditeur a déjà envoyé le même texte deux fois en une journée ; il vient peut-être d’une machine.',
		empty: 'Il ne contient aucun texte au-dessus de ce qu’il cite.',
		tooLong: 'Son texte dépasse 5 000 caractères.',
		notThere: 'Son expéditeur n’a plus accès à la demande.',
		mayNotWrite: 'Le poste de son expéditeur permet de lire les messages, mais non d’en écrire.',
		closed: 'On ne peut plus écrire au sujet de cette demande.',
		unknown: 'Il annonce le retour d’un courriel que nous n’avons pas envoyé.',
		failed: 'Erreur interne ; le journal en donne le détail.',
	},
}
