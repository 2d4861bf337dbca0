import type { Shape } from '#app/i18n/shape.ts'
import type { reasons as englishReasons, rules as englishRules } from '#app/i18n/words/en/matching/rules.ts'

export const rules: Shape<typeof englishRules> = {
	status: 'Programme ouvert',
	geography: 'Lieu',
	kind: 'Nature et type d’assistance',
	category: 'Catégorie d’équipement',
	theme: 'Thème',
	institution: 'Type d’institution',
	language: 'Langue',
	capacity: 'Capacité du programme',
	money: 'Fonds',
	dates: 'Dates',
	cohort: 'Dates fixées',
	oda: 'Aide publique au développement',
	law: 'Loi en vigueur',
	trainers: 'Formateurs propres',
	dueDiligence: 'Diligence voulue en matière de droits de l’homme',
	exclusions: 'Équipement exclu',
	donors: 'Conditions des donateurs',
	repetition: 'Appui antérieur',
}

export const reasons: Shape<typeof englishReasons> = {
	status: {
		open: 'Le programme est ouvert.',
		draft: 'Le programme est encore en préparation.',
		full: 'Le programme est complet.',
		closed: 'Le programme est clos.',
	},
	geography: {
		worldwide: 'Le programme intervient dans toutes les régions.',
		named: 'Le programme désigne l’État.',
		inRegion: 'L’État se trouve dans une région du programme.',
		excluded: 'Le programme ne s’applique pas à l’État.',
		elsewhere: 'Le programme intervient ailleurs.',
		regionUnknown: 'Aucune région n’est enregistrée pour l’entité qui a présenté la demande.',
	},
	kind: {
		sameType: 'Le programme offre ce type d’assistance.',
		anyType: 'Le programme offre tous les types d’assistance de cette nature.',
		otherKind: 'Le programme offre une assistance d’une autre nature.',
		otherType: 'Le programme n’offre pas ce type d’assistance.',
		typeUnknown: 'Le besoin n’indique pas le type d’assistance demandé.',
	},
	category: {
		notEquipment: 'Aucun équipement n’est demandé.',
		supplied: 'Le programme fournit cette catégorie.',
		anyCategory: 'Le programme n’est pas limité à certaines catégories.',
		notSupplied: 'Le programme ne fournit pas cette catégorie.',
		categoryUnknown: 'Le besoin n’indique pas de catégorie.',
	},
	theme: {
		shared: '{count, plural, one {# thème en commun.} other {# thèmes en commun.}}',
		none: 'Aucun thème en commun.',
		themeUnknown: 'Le besoin n’indique pas de thème.',
	},
	institution: {
		eligible: 'Le programme peut aider ce type d’institution.',
		anyInstitution: 'Le programme n’est pas limité à certains types d’institution.',
		notEligible: 'Le programme ne peut pas aider ce type d’institution.',
		institutionUnknown: 'Le type de l’institution n’est pas enregistré.',
	},
	language: {
		notNeeded: 'La langue est sans incidence pour l’équipement.',
		anyLanguage: 'Le programme n’est pas limité à certaines langues.',
		shared: 'Il y a une langue en commun.',
		interpreted: 'Aucune langue en commun, mais l’État accepte une interprétation.',
		none: 'Ni langue en commun ni interprétation.',
		languageUnknown:
			'Le besoin n’indique ni les langues qui conviendraient ni si une interprétation suffirait.',
	},
	capacity: {
		enough: 'Quantité demandée : {wanted, number} ; disponible : {free, number}.',
		partly:
			'Quantité demandée : {wanted, number} ; le programme peut fournir jusqu’à {free, number}, ce que l’État juge encore utile.',
		daysToAgree:
			'Les jours d’expert sont convenus avec le programme ; jusqu’à {free, number} sont disponibles pour cet État.',
		full: 'Rien n’est disponible.',
		short: 'Il faudrait au moins {wanted, number} ; disponible : {free, number}.',
		stateLimit: 'Un État peut recevoir {maximum, number} au plus ; ce qui en reste ne suffit pas.',
		belowMinimum:
			'Quantité demandée : {wanted, number} ; le minimum du programme est de {minimum, number} par État.',
		quantityUnknown: 'Le besoin n’indique pas de quantité ; jusqu’à {free, number} pourraient être fournis.',
		minimumUnknown:
			'Jusqu’à {free, number} pourraient être fournis ; le besoin n’indique pas si une quantité moindre serait utile.',
	},
	money: {
		noBudget: 'Aucun budget n’est enregistré pour le programme.',
		enough: 'Il reste {left, number} {currency}, de quoi financer {units, number}.',
		partly: 'Il reste {left, number} {currency}, de quoi financer jusqu’à {units, number}.',
		spent: 'Il ne reste aucun fonds utilisable pour cet État.',
		excluded:
			'Sur les {available, number} {currency} disponibles, {excluded, number} ne peuvent pas être utilisés pour cet État ; le reste, soit {left, number}, ne suffit pas.',
		short:
			'Il reste {left, number} {currency}, de quoi financer {units, number} ; il faudrait au moins {wanted, number}.',
		costUnknown: 'Il reste des fonds, mais le coût unitaire ou sa monnaie n’est pas enregistré.',
		quantityUnknown:
			'Le besoin n’indique pas de quantité ; il reste {left, number} {currency}, de quoi financer {units, number}.',
		minimumUnknown:
			'Il reste {left, number} {currency}, de quoi financer {units, number} ; le besoin n’indique pas si une quantité moindre serait utile.',
	},
	dates: {
		inside: 'Les dates de l’État coïncident avec la période de financement, du {from} au {to}.',
		commitmentPassed: 'Les fonds pouvaient être engagés jusqu’au {last}.',
		fundingEnded: 'Le financement a pris fin le {to}.',
		apart: 'Les dates de l’État sont en dehors de la période de financement, du {from} au {to}.',
		datesUnknown: 'Le besoin n’indique pas les deux dates ; la période de financement va du {from} au {to}.',
	},
	cohort: {
		noCohorts: 'Le programme n’a pas fixé de dates.',
		open: 'La date du {on} convient à l’État et il reste de la place.',
		full: 'Aux dates qui conviennent à l’État, il reste trop peu de place.',
		apart: 'Aucune des dates fixées ne convient à l’État.',
		begun: 'Toutes les dates fixées sont passées ; il n’est pas précisé si d’autres suivront.',
		datesUnknown: 'Il y a de la place le {on} ; le besoin n’indique pas les deux dates.',
		roomUnknown:
			'Il y a un peu de place le {on} ; le besoin n’indique pas si une quantité moindre serait utile.',
	},
	oda: {
		notRequired: 'Les fonds ne sont pas limités à l’aide publique au développement.',
		listed: 'L’État figure sur la liste des bénéficiaires pour {year}.',
		notListed:
			'Les fonds sont réservés aux bénéficiaires de l’aide publique au développement ; l’État ne figure pas sur la liste pour {year}.',
		stateUnknown:
			'Les fonds sont réservés aux bénéficiaires de l’aide publique au développement ; la liste pour {year} ne mentionne pas l’auteur de la demande.',
		yearUnknown:
			'Les fonds sont réservés aux bénéficiaires de l’aide publique au développement ; aucune liste n’est enregistrée pour {year}.',
	},
	law: {
		notRequired: 'Le programme n’exige pas de loi en vigueur.',
		inForce: 'L’infraction existe en droit interne.',
		partly: 'Le droit interne couvre l’infraction en partie.',
		missing: 'Le programme exige une loi en vigueur ; des conseils législatifs peuvent venir d’abord.',
		lawUnknown: 'On ignore si le droit interne couvre l’infraction.',
	},
	trainers: {
		notRequired: 'Le programme n’exige pas de formateurs dans l’unité.',
		trained: 'L’unité compte des personnes formées comme formateurs.',
		missing: 'Le programme s’appuie sur des formateurs de l’unité, qui n’en a pas.',
		trainersUnknown: 'Le programme s’appuie sur des formateurs de l’unité ; on ignore si elle en a.',
	},
	dueDiligence: {
		notNeeded: 'La diligence voulue n’est pas requise pour cette institution.',
		cleared: 'La diligence voulue est achevée.',
		outsidePolicy: 'La diligence voulue est en cours ; ce programme n’en dépend pas.',
		open: 'La diligence voulue est en cours.',
		refused: 'La diligence voulue ne permet pas d’appui.',
	},
	exclusions: {
		notEquipment: 'Aucun équipement n’est demandé.',
		clean: 'Aucune ligne ne figure sur la liste de l’équipement exclu.',
		excluded:
			'{count, plural, one {# ligne figure} other {# lignes figurent}} sur la liste de l’équipement exclu.',
		notScreened: 'Les lignes n’ont pas été comparées à la liste de l’équipement exclu.',
	},
	donors: {
		noConditions: 'Aucun donateur n’exclut l’État.',
		someExclude:
			'{count, plural, one {# donateur exclut} other {# donateurs excluent}} l’État ; sur les {available, number} {currency} disponibles, {excluded, number} ne peuvent pas être utilisés pour lui.',
		someExcludeOpen:
			'{count, plural, one {# donateur exclut} other {# donateurs excluent}} l’État ; le montant donné par chaque donateur n’est pas enregistré.',
		allExclude: 'Tous les donateurs du programme excluent l’État.',
	},
	repetition: {
		none: 'Aucun appui identique à la même unité n’est enregistré pour les 36 derniers mois.',
		repeated: 'La même unité a reçu un appui identique jusqu’au {on}.',
		alike:
			'La même unité a reçu un appui sur le même thème jusqu’au {on} ; il n’est pas précisé s’il était identique.',
		historyUnknown: 'L’appui antérieur à l’unité n’est pas enregistré.',
	},
}
