import type { Shape } from '#app/i18n/shape.ts'
import type { workbook as english } from '#app/i18n/words/en/workbook.ts'

export const workbook: Shape<typeof english> = {
	guide: {
		sheet: 'À lire d’abord',
		title: 'Demande d’assistance technique : classeur',
		lists:
			'Lorsqu’une cellule propose une liste, choisissez-y la réponse. Les termes de la liste peuvent être écrits dans l’une quelconque des six langues.',
		dates:
			'Écrivez les dates sous la forme année-mois-jour, par exemple 2026-03-31, et les nombres en chiffres uniquement. Les formules ne sont pas acceptées.',
		needs:
			'Dans la feuille des besoins, chaque besoin a sa colonne. Choisissez d’abord sa catégorie, puis répondez aux questions sur le besoin et sur cette catégorie. L’ordre fixé par l’État est conservé dans le brouillon.',
		tables:
			'Les tableaux ont leurs propres feuilles. Lorsqu’un tableau porte sur des besoins, indiquez le numéro du besoin au début de chaque ligne.',
		blank:
			'Une cellule que vous videz efface la réponse. Une réponse qui n’avait pas de cellule, ou dont la cellule était vide, au moment du téléchargement n’est pas modifiée par une cellule vide. Un besoin dont vous videz la colonne reste dans le brouillon.',
		import:
			'Une fois le classeur rempli, importez-le dans le brouillon. Si une cellule ne peut être acceptée, rien n’est importé et chaque cellule concernée est indiquée.',
		notAFiling:
			'Un classeur n’est pas une demande déposée. L’ONUDC ne reçoit la demande qu’une fois l’aval donné par le point focal.',
	},
	sheets: { request: 'La demande', needs: 'Les besoins' },
	tables: {
		institution_otherInstitutions: 'Autres institutions',
		situation_indicators: 'Données chiffrées',
		situation_support: 'Appui des partenaires',
		need_indicators: 'Résultats des besoins',
		need_places: 'Lieux des besoins',
		need_unavailable: 'Dates à éviter',
		equipment_lines: 'Articles de matériel',
		equipment_stock: 'Matériel existant',
	},
	question: 'Question',
	answer: 'Votre réponse',
	howTo: 'Comment répondre',
	kind: 'Catégorie du besoin',
	need: 'Besoin {number}',
	needNumber: 'Numéro du besoin',
	chooseFromList: 'Choisissez dans la liste.',
	between: 'Un nombre entier de {min, number} à {max, number}.',
	dateForm: 'Année-mois-jour, par exemple 2026-03-31.',
	needNumbers: 'Numéros d’autres besoins de ce classeur, par exemple 1, 3.',
	page: {
		title: 'Remplir un classeur',
		lead: 'Téléchargez le formulaire sous forme de classeur (XLSX), remplissez-le hors connexion et importez-le ici.',
		download: {
			title: 'Télécharger',
			body: 'Le classeur contient l’état actuel du brouillon. Choisissez la langue des questions et des listes ; vos réponses ne sont pas traduites.',
			empty: 'Un formulaire vierge, dans la langue de la demande',
		},
		upload: {
			title: 'Importer',
			body: 'Ce qui a été modifié dans le classeur est repris dans le brouillon. Ce que d’autres ont écrit ici entre-temps est conservé. Les nouveaux besoins sont ajoutés ; aucun besoin n’est supprimé.',
			file: 'Classeur',
			fileHint: 'Un fichier XLSX de 5 Mo au plus, téléchargé ici, dans l’une quelconque des six langues.',
			replace: 'Lorsqu’une réponse a été modifiée des deux côtés, utiliser celle du classeur',
			send: 'Importer le classeur',
		},
		back: 'Retour au brouillon',
		errors: {
			title: 'Rien n’a été importé',
			body: 'Corrigez ces cellules dans le classeur, enregistrez-le et importez-le de nouveau.',
			caption: 'Cellules à corriger',
			cell: 'Cellule',
			sheet: 'Feuille',
			question: 'Question',
			message: 'Erreur',
			more: 'Seules les {count, number} premières cellules sont affichées.',
		},
		done: {
			title: 'Le classeur a été importé',
			changed:
				'{count, plural, =0 {Aucune réponse n’a été modifiée.} one {# réponse a été modifiée.} other {# réponses ont été modifiées.}}',
			added: 'Besoins ajoutés, par numéro : {numbers}.',
		},
		conflicts: {
			title: 'Réponses modifiées des deux côtés',
			body: 'Le brouillon a conservé ses propres réponses. Pour utiliser celles du classeur, importez de nouveau le même fichier en cochant la case.',
			caption: 'Les deux réponses',
			question: 'Question',
			draft: 'Dans le brouillon',
			workbook: 'Dans le classeur',
			empty: 'Pas de réponse',
		},
		unknown: {
			title: 'Parties qui n’ont pas été lues',
			body: 'Le formulaire ne comporte pas ces lignes ou ces feuilles. Toutes les autres ont été importées.',
		},
	},
	errors: {
		formula: 'Écrivez la valeur elle-même au lieu d’une formule',
		kindMissing: 'Choisissez la catégorie de ce besoin',
		kindChanged:
			'La catégorie d’un besoin qui figure déjà dans le brouillon ne peut pas être modifiée ; utilisez une autre colonne pour un nouveau besoin',
		otherKind: 'Cette question n’est pas posée pour cette catégorie de besoin',
		tooManyNeeds: 'Une demande comporte au plus 20 besoins ; il n’y a pas de place pour celui-ci',
		notOurs: 'Ce n’est pas un classeur téléchargé ici, ou sa feuille masquée a été supprimée.',
		newer: 'Ce classeur provient d’une version plus récente du formulaire.',
		externalLinks:
			'Le classeur contient des liens vers d’autres fichiers. Supprimez-les et importez-le de nouveau.',
		tooLarge: 'Le classeur est trop volumineux. La limite est de 5 Mo et de 5 000 lignes par feuille.',
		oneFile: 'Importez un seul classeur à la fois.',
	},
}
