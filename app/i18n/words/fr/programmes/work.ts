import type { Shape } from '#app/i18n/shape.ts'
import type * as english from '#app/i18n/words/en/programmes/work.ts'

export const actions: Shape<typeof english.actions> = {
	title: 'Ce qui peut être fait',
	edit: 'Modifier la fiche',
	history: 'Historique',
	create: 'Nouveau programme',
	open: 'Ouvrir le programme',
	markFull: 'Marquer comme complet',
	close: 'Clore le programme',
	openHint: 'Des besoins peuvent lui être proposés ; ceux qui attendent ont leur tour.',
	markFullHint:
		'Aucun autre besoin ne lui est proposé ; des besoins peuvent être inscrits sur sa liste d’attente.',
	closeHint: 'Il ne fait plus d’offre. Ce qui est confirmé se poursuit.',
	missing: 'Avant l’ouverture, il manque encore à la fiche :',
	offers:
		'Il ne peut pas encore être clos : {count, plural, one {# besoin a} other {# besoins ont}} une proposition ou une offre en cours.',
	copy: 'Copier comme nouveau projet',
	copyCode: 'Code de la copie',
	copyHint: 'Tout est copié sauf le suppléant et l’identifiant IATI ; vous êtes responsable de la copie.',
}

export const cohorts: Shape<typeof english.cohorts> = {
	title: 'Groupes',
	none: 'Aucun groupe n’est prévu',
	dates: 'Jours',
	seats: 'Places',
	free: 'Disponibles',
}

export const contributions: Shape<typeof english.contributions> = {
	title: 'Contributions',
	none: 'Aucune contribution n’est enregistrée',
	unknown: 'Non connu',
}

export const edit: Shape<typeof english.edit> = {
	newTitle: 'Nouveau programme',
	newLead: 'Il est conservé comme projet, que seul l’Office voit.',
	title: 'Modifier {code}',
	save: 'Enregistrer la fiche',
	showKind: 'Afficher les champs de cette catégorie',
	none: 'Personne',
	staleTitle: 'Quelqu’un d’autre a modifié la fiche entre-temps',
	staleBody:
		'Votre saisie figure toujours ci-dessous. Ces champs sont enregistrés autrement ; enregistrez la fiche pour les remplacer par les vôtres.',
	stored: 'Enregistré actuellement',
	typed: 'Saisi par vous',
}

export const history: Shape<typeof english.history> = {
	title: 'Historique de {code}',
	search: 'Rechercher dans l’historique',
	none: 'Rien n’a été enregistré',
	noneBody: 'Modifiez la recherche ou affichez tout.',
	created: 'Programme créé',
	copied: 'Copié à partir de {code}',
	changed: 'Fiche modifiée',
	opened: 'Ouvert',
	filled: 'Marqué comme complet',
	closed: 'Clos',
	entry: '{what} par {who}',
	field: 'Champ',
	from: 'Avant',
	to: 'Après',
	empty: 'vide',
	type: 'Ce qui s’est passé',
	any: 'Tout',
	apply: 'Afficher',
	older: 'Entrées plus anciennes',
	latest: 'Dernières entrées',
}

export const money: Shape<typeof english.money> = {
	title: 'Fonds',
	held: 'Promis',
	left: 'Reste',
	sum: '{amount, number} {currency}',
	notKnown: 'Non connu',
	uncovered: 'Engagements que les donateurs ne couvrent pas',
	uncoveredBody:
		'{amount, number} {currency} promis ({states}) ne peuvent pas être payés par les donateurs qui acceptent {count, plural, one {cet État} other {ces États}}. Convenez d’un autre financement, ou réduisez ou retirez des offres.',
}

export const outcomes: Shape<typeof english.outcomes> = {
	created: 'Le projet est enregistré. Ouvrez-le quand sa fiche est complète.',
	saved: 'La fiche est modifiée.',
	same: 'Rien n’a été modifié : la fiche indique déjà cela.',
	opened: 'Le programme est ouvert.',
	filled: 'Le programme est marqué comme complet.',
	closed: 'Le programme est clos.',
}

export const reserve: Shape<typeof english.reserve> = {
	label: 'En réserve',
	kept: '{units, number} ({share, number} pour cent)',
	until: '{units, number} ({share, number} pour cent), jusqu’au <day></day>',
	released: 'Libérée',
	bar: 'Confirmé : {confirmed, number}. Réservé : {held, number}. Disponible : {free, number}.',
}

export const transfer: Shape<typeof english.transfer> = {
	export: 'Télécharger ces programmes',
	import: 'Importer des programmes',
	importLead:
		'Remplissez ou modifiez le tableau téléchargé et envoyez-le ici. Vous voyez ce qu’il ferait avant tout enregistrement ; il est pris en entier ou pas du tout.',
	file: 'Tableau des programmes',
	fileHint:
		'XLSX ou CSV, 5 Mo au plus. Les lignes des programmes dont vous n’êtes pas responsable doivent rester telles qu’enregistrées.',
	check: 'Vérifier le fichier',
	take: 'Tout importer',
	errorsTitle: 'Le fichier n’a pas été pris',
	errorsBody: 'Corrigez ces cellules et renvoyez le fichier. Rien n’a été enregistré.',
	errorsMore: 'Les {count, number} premières sont affichées.',
	cell: 'Cellule',
	column: 'Colonne',
	found: 'Contenu',
	wrong: 'Erreur',
	previewTitle: 'Ce que ferait l’importation',
	previewCounts:
		'{created, plural, =0 {aucun nouveau programme} one {# nouveau programme} other {# nouveaux programmes}}, {changed, plural, =0 {aucun modifié} one {# modifié} other {# modifiés}}, {same, plural, =0 {aucun inchangé} one {# inchangé} other {# inchangés}}',
	nothing: 'Le fichier ne modifie rien.',
	isNew: 'Nouveau projet',
	doneTitle: 'Le fichier a été importé',
	doneCounts:
		'{created, plural, =0 {Aucun programme créé} one {# programme créé} other {# programmes créés}} ; {changed, plural, =0 {aucun modifié} one {# modifié} other {# modifiés}}.',
	noRows: 'Le fichier ne contient aucun programme.',
	notATable: 'Ce n’est pas un tableau de programmes tel qu’il est téléchargé ici.',
	lostCheck: 'Ce qui a été vérifié n’a pas pu être relu. Veuillez renvoyer le fichier.',
}
