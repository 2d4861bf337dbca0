import type { Shape } from '../../shape.ts'
import type { seals as source } from '../en/seals.ts'

export const seals: Shape<typeof source> = {
	title: 'Scellés du registre',
	lead: 'À la fin de chaque journée (UTC), le registre de toutes les étapes est scellé : une liste signée indique où en était chaque chaîne d’inscriptions. Quiconque conserve un scellé peut prouver plus tard que rien d’antérieur n’a été modifié.',
	caption: 'Scellés, en commençant par le plus récent',
	day: 'Jour',
	whose: 'De qui',
	chains: 'Chaînes',
	digest: 'Empreinte',
	file: 'Fichier',
	download: 'Télécharger (JSON)',
	downloadOne: 'Télécharger le scellé du {day} ({whose})',
	office: 'ONUDC',
	filter: 'De qui',
	all: 'Tous',
	show: 'Afficher',
	older: 'Scellés plus anciens',
	latest: 'Derniers scellés',
	pages: 'Pages de scellés',
	none: {
		title: 'Aucune journée n’a encore été scellée',
		body: 'Le premier scellé est apposé après minuit (UTC), à la suite de la première étape.',
	},
	what: {
		title: 'À quoi sert un scellé',
		keep: 'Conservez le fichier en dehors de ce site. Il ne désigne personne et ne dit rien du contenu d’une demande.',
		check:
			'Pour savoir si le registre dit toujours la même chose, envoyez le fichier à la page de vérification.',
		link: 'Vérifier un scellé',
	},
	check: {
		title: 'Vérifier un scellé',
		lead: 'Quiconque conserve le fichier d’un scellé peut vérifier ici s’il est authentique et si le registre dit toujours la même chose. Aucun compte n’est nécessaire, et rien n’est montré d’aucune demande.',
		panel: 'Le fichier du scellé',
		file: 'Scellé sous forme de fichier JSON',
		fileHint: '5 Mo au plus. Il est lu pour cette vérification et n’est pas conservé.',
		tooLarge: 'Le fichier dépasse 5 Mo',
		missing: 'Choisissez un fichier',
		button: 'Vérifier',
		same: {
			title: 'Le scellé est authentique et le registre dit la même chose',
			body: '{chains, plural, one {La # chaîne} other {Les # chaînes}} du <day></day> sont telles qu’elles ont été scellées.',
		},
		differs: {
			title: 'Le scellé est authentique, mais le registre ne dit plus la même chose',
			body: 'Sur {chains, plural, one {# chaîne} other {# chaînes}} du <day></day>, {differing} diffèrent de ce qui a été scellé. Conservez le fichier et informez l’ONUDC.',
		},
		unknown: {
			title: 'Ce n’est pas un scellé de ce site',
			body: 'Le fichier n’a pas été signé ici, ou il a été modifié depuis. Vérifiez qu’il est complet.',
		},
		tooOften: {
			title: 'Trop de vérifications',
			body: 'Attendez cinq minutes, puis réessayez.',
		},
	},
}
