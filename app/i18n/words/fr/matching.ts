import type { Shape } from '#app/i18n/shape.ts'
import type { matching as english } from '#app/i18n/words/en/matching.ts'

export const matching: Shape<typeof english> = {
	title: 'Programmes pour ce besoin',
	lead: 'Chaque programme est vérifié selon les mêmes règles. La liste propose ; la décision vous appartient.',
	sampleCatalogue:
		'Les programmes de ce catalogue sont des exemples. Ils n’indiquent pas ce qui est disponible.',
	none: 'Aucun programme n’est encore enregistré.',
	noneFits:
		'Aucun programme ne convient à ce besoin pour le moment. Cela ne dit rien de l’importance du besoin.',
	counts:
		'{fits, plural, =0 {Aucun programme ne convient} one {# programme convient} other {# programmes conviennent}}, {unclear, plural, =0 {aucun n’est incertain} one {# est incertain} other {# sont incertains}}, {doesNotFit, plural, =0 {aucun n’est exclu} one {# est exclu} other {# sont exclus}}.',
	columns: {
		programme: 'Programme',
		verdict: 'Résultat',
		free: 'Disponible',
		funding: 'Période de financement',
		openPoints: 'Points à noter',
		whyNot: 'Pourquoi il ne convient pas',
		rule: 'Règle',
		finding: 'Constat',
		action: 'Action',
		waiting: 'Sur la liste d’attente',
	},
	units: {
		seats: '{count, plural, one {# place} other {# places}}',
		units: '{count, plural, one {# unité} other {# unités}}',
		expertDays: '{count, plural, one {# jour d’expert} other {# jours d’expert}}',
	},
	freeOf: '{free, number} sur {capacity, number} disponibles',
	verdicts: {
		fits: 'Convient',
		unclear: 'Incertain',
		doesNotFit: 'Ne convient pas',
	},
	verdictHints: {
		fits: 'Toutes les règles sont respectées.',
		unclear:
			'Aucune règle n’est enfreinte, mais un élément n’est pas connu. Interrogez l’État ou vérifiez le dossier avant de proposer.',
		doesNotFit: 'Une règle au moins n’est pas respectée.',
	},
	results: {
		pass: 'Respectée',
		fail: 'Non respectée',
		unknown: 'Non connue',
	},
	propose: 'Proposer',
	proposeProgramme: 'Proposer {programme}',
	explain: 'Expliquer le résultat',
	backToNeed: 'Retour au besoin',
	rules: {
		status: 'Programme ouvert',
		geography: 'Lieu',
		kind: 'Nature et type d’assistance',
		category: 'Catégorie d’équipement',
		theme: 'Thème',
		institution: 'Type d’institution',
		language: 'Langue',
		capacity: 'Capacité du programme',
		dates: 'Dates',
		law: 'Loi en vigueur',
		dueDiligence: 'Diligence voulue en matière de droits de l’homme',
		exclusions: 'Équipement exclu',
		repetition: 'Appui antérieur',
	},
	reasons: {
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
			quantityUnknown:
				'Le besoin n’indique pas de quantité ; jusqu’à {free, number} pourraient être fournis.',
			minimumUnknown:
				'Jusqu’à {free, number} pourraient être fournis ; le besoin n’indique pas si une quantité moindre serait utile.',
		},
		dates: {
			inside: 'Les dates de l’État coïncident avec la période de financement, du {from} au {to}.',
			commitmentPassed: 'Les fonds pouvaient être engagés jusqu’au {last}.',
			fundingEnded: 'Le financement a pris fin le {to}.',
			apart: 'Les dates de l’État sont en dehors de la période de financement, du {from} au {to}.',
			datesUnknown:
				'Le besoin n’indique pas les deux dates ; la période de financement va du {from} au {to}.',
		},
		law: {
			notRequired: 'Le programme n’exige pas de loi en vigueur.',
			inForce: 'L’infraction existe en droit interne.',
			partly: 'Le droit interne couvre l’infraction en partie.',
			missing: 'Le programme exige une loi en vigueur ; des conseils législatifs peuvent venir d’abord.',
			lawUnknown: 'On ignore si le droit interne couvre l’infraction.',
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
		repetition: {
			none: 'Aucun appui identique à la même unité n’est enregistré pour les 36 derniers mois.',
			repeated: 'La même unité a reçu un appui identique jusqu’au {on}.',
			alike:
				'La même unité a reçu un appui sur le même thème jusqu’au {on} ; il n’est pas précisé s’il était identique.',
			historyUnknown: 'L’appui antérieur à l’unité n’est pas enregistré.',
		},
	},
	waitlist: 'Inscrire sur la liste d’attente de {programme}',
	waitlistHint: 'Le programme conviendrait s’il avait de la place.',
	waitsHere: 'Ce besoin est sur sa liste d’attente.',
	waitingCount: '{count, plural, one {# besoin} other {# besoins}}',
}
