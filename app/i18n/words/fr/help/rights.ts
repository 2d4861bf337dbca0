import type { Shape } from '#app/i18n/shape.ts'
import type { rights as english } from '#app/i18n/words/en/help/rights.ts'

export const rights: Shape<typeof english> = {
	securityForce: {
		text: 'L’Organisation des Nations Unies doit examiner le respect des droits de l’homme avant d’appuyer une force de sécurité. Une réponse claire évite des retards ; « oui » n’entraîne pas à lui seul un refus.',
		example: 'Oui, pour une police des frontières',
	},
	oversight: {
		text: 'Dites qui contrôle l’institution, où l’on peut porter plainte et quelle suite est donnée.',
		example:
			'Une inspection générale reçoit les plaintes et publie un rapport annuel. La commission nationale des droits de l’homme peut visiter tous les postes sans préavis.',
	},
	conduct: {
		text: 'Ne choisissez que ce qui existe aujourd’hui. Ce qui manque peut faire partie de l’assistance.',
		example: 'Code de conduite et formation aux droits de l’homme',
	},
	conductText: {
		text: 'Dites comment les règles sont appliquées : qui est formé, de qui les antécédents sont vérifiés, ce qui suit un manquement.',
		example:
			'Tous les agents signent le code à leur entrée en service. Une instruction permanente de 2023 interdit les renvois sans examen individuel.',
	},
	migrantsNotCriminalized: {
		text: 'Selon l’article 5 du Protocole, les migrants ne sont pas passibles de poursuites pour avoir fait l’objet d’un trafic illicite. Répondez pour le droit et pour la pratique.',
		example: 'En partie, si la loi est claire mais que l’entrée irrégulière est encore poursuivie',
	},
	migrantsNotCriminalizedText: {
		text: 'Indiquez la disposition et dites ce qui se passe en pratique. Une réponse franche aide à préparer des conseils.',
		example:
			'L’article 38 exonère de peine les migrants objet d’un trafic. Les tribunaux l’appliquent depuis 2021.',
	},
	sustainability: {
		text: 'Dites ce qui maintient les résultats : un budget, un programme d’études, des postes. Des responsables désignés et des lignes budgétaires comptent plus que des intentions.',
		example:
			'À partir de 2028, le cours fait partie du programme de l’école, avec deux postes d’instructeur inscrits au budget du ministère.',
	},
	contribution: {
		text: 'Salles, personnel, carburant ou argent, tout compte. « Aucune » est accepté, et le montant de la contribution n’est pas noté.',
		example: 'En nature',
	},
	contributionAmount: {
		text: 'Donnez le montant en espèces pour l’ensemble de la demande, en chiffres uniquement.',
		example: '15000',
	},
	contributionCurrency: {
		text: 'Choisissez la monnaie dans laquelle le montant est exprimé.',
		example: 'Euros',
	},
	contributionText: {
		text: 'Dites ce qui est couvert, et de quand à quand.',
		example:
			'Salles de formation et repas pour 40 participants, et traitements de deux instructeurs pendant deux ans',
	},
	monitoringCommitment: {
		text: 'Les participants remplissent des formulaires d’évaluation, et des contrôles suivent après 6 et 12 mois. L’assistance ne peut être préparée que si l’État les accepte.',
		example: '',
	},
}
