import type { Shape } from '#app/i18n/shape.ts'
import type { thread as english } from '#app/i18n/words/en/thread.ts'

export const thread: Shape<typeof english> = {
	title: 'Messages',
	titleOfNeed: 'Messages concernant le besoin {rank}',
	lead: 'Ce que l’État et l’ONUDC s’écrivent. Les questions dont dépend une décision sont posées et reçoivent leur réponse sur la page de la demande.',
	you: 'vous',
	byMail: 'par courriel',
	somebody: 'Une personne de l’ONUDC',
	notSent: 'Rien n’a été envoyé. Votre texte est toujours dans le formulaire.',
	toForm: 'Aller au formulaire',
	link: {
		messages: 'Messages ({messages})',
		withNotes: 'Messages ({messages}), notes internes ({notes})',
	},
	messages: {
		title: 'Messages entre l’État et l’ONUDC',
		none: 'Personne n’a encore écrit',
		beFirst: 'Écrivez le premier message ci-dessous ; l’autre partie en est avertie par courriel.',
		noneYet: 'Les messages apparaîtront ici dès que quelqu’un en aura écrit un.',
	},
	files: {
		title: 'Fichiers reçus avec ce message',
		waiting: '{name} (en attente du contrôle antivirus)',
		notTaken:
			'{count, plural, one {# fichier n’a pas été accepté} many {# de fichiers n’ont pas été acceptés} other {# fichiers n’ont pas été acceptés}}',
		reason: '{name} : {reason}',
		tooLarge: 'Le fichier dépasse 10 Mo.',
		tooMany: 'Dix fichiers de ce message ont déjà été acceptés ; celui-ci est en trop.',
		notInText:
			'Cette image ne fait pas partie de ce que vous avez écrit : elle appartient à votre signature ou au courriel auquel vous avez répondu.',
		virus: 'Le contrôle a détecté {virus}. Le fichier a été supprimé.',
	},
	write: {
		title: 'Écrire un message',
		readByState:
			'Ce message est lu par les représentants de l’État. La personne qui a rédigé la demande et les points focaux reçoivent un courriel qui mène ici ; il ne contient pas le texte.',
		readByUnodc:
			'Ce message est lu par les personnes de l’ONUDC qui traitent la demande. Elles reçoivent un courriel qui mène ici ; il ne contient pas le texte.',
		text: 'Message',
		button: 'Envoyer le message',
	},
	needs: {
		title: 'Messages concernant un seul besoin',
		link: 'Besoin {rank} : {title} ({count})',
	},
	notes: {
		title: 'Notes internes : l’État ne les voit jamais',
		lead: 'Elles sont lues par les responsables de l’ONUDC qui ont accès à cette demande et, pour un besoin, aussi par ses responsables de programme.',
		none: 'Il n’y a pas encore de note. Écrivez-en une ci-dessous pour vos collègues.',
		text: 'Note',
		mentioned: 'Avertir ces personnes',
		mentionedHint: 'Elles reçoivent un courriel qui mène ici. Dix personnes au plus.',
		person: '{name} - {role}',
		told: 'Personnes averties : {names}',
		button: 'Conserver la note',
	},
}
