import type { Shape } from '#app/i18n/shape.ts'
import type { exporting as english } from '#app/i18n/words/en/exports.ts'

export const exporting: Shape<typeof english> = {
	title: 'Extraire en fichier',
	lead: 'Qui extrait des listes en répond. Indiquez à quoi sert le fichier : cela est conservé avec votre nom, ce qui a été choisi et le nombre de lignes extraites.',
	what: {
		overview: 'Vue d’ensemble pour les donateurs (CSV)',
		catalogueCsv: 'Catalogue des programmes (CSV)',
		catalogueXlsx: 'Catalogue des programmes (XLSX)',
		allocation: 'Procès-verbal d’une répartition (JSON)',
		history: 'Historique d’une demande (CSV)',
	},
	which: 'Quoi',
	reason: 'À quoi sert le fichier ?',
	reasonHint: 'Au moins 10 caractères.',
	button: 'Obtenir le fichier',
	refusedTitle: 'Vous ne pouvez pas extraire ceci',
	refusedBody:
		'Extraire des listes est un droit distinct. Demandez-le à un administrateur ; il est accordé à une personne, avec un motif, sous « Personnes ».',
	confidentialTitle: 'Cette demande est confidentielle',
	list: {
		title: 'Ce qui a été extrait',
		lead: 'Chaque liste sortie du système, par qui et pourquoi, les plus récentes d’abord.',
		none: 'Rien n’a encore été extrait.',
		caption: 'Extractions',
		when: 'Quand',
		who: 'Qui',
		role: 'Fonction',
		rows: 'Lignes',
		filter: 'Choix',
		reason: 'Motif',
		older: 'Plus anciennes',
	},
}
