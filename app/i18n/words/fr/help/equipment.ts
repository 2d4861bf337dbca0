import type { Shape } from '#app/i18n/shape.ts'
import type { equipment as english } from '#app/i18n/words/en/help/equipment.ts'

export const equipment: Shape<typeof english> = {
	category: {
		text: 'La catégorie détermine les autorisations ou licences nécessaires. Un besoin a une seule catégorie.',
		example: 'Lecteur de passeports ou de documents',
	},
	lines: {
		text: 'Une ligne par type d’article : combien, combien au moins, ce qu’il doit faire et où. Décrivez des performances, non des marques, afin que l’achat reste ouvert.',
		example:
			'Lecteur de documents ; 12, au moins 6 ; lit les puces et les zones de lecture automatique en 10 secondes ; port de Marenda',
	},
	justification: {
		text: 'Dites pourquoi cet équipement résout le problème et comment vous êtes parvenu à ce nombre, par exemple d’après les utilisateurs, les équipes ou les postes.',
		example:
			'Trois ports à deux couloirs travaillent en deux équipes ; un lecteur par couloir et un en réserve dans chaque port.',
	},
	stock: {
		text: 'Dites ce dont vous disposez aujourd’hui et ce qui fonctionne. Cela explique la quantité demandée.',
		example: 'Lampe à ultraviolets ; 10, dont 4 fonctionnent ; 6 ans',
	},
	site: {
		text: 'L’équipement n’est envoyé qu’aux sites qui peuvent le recevoir. Dites pour chaque point s’il est prêt, prévu ou manquant.',
		example: 'Alimentation électrique : prête ; stockage sécurisé : prévu',
	},
	siteReadiness: {
		text: 'Expliquez ce qui est prévu ou manque, et pour quand.',
		example:
			'L’électricité manque deux heures par jour ; un groupe électrogène est inscrit au budget de 2027.',
	},
	maintenanceAmount: {
		text: 'Le montant que l’État réserve chaque année pour garder l’équipement en état de marche. Écrivez 0 s’il n’y en a pas et dites pourquoi.',
		example: '4000',
	},
	maintenanceCurrency: {
		text: 'Choisissez la monnaie dans laquelle le montant est exprimé.',
		example: 'Dollars des États-Unis',
	},
	noMaintenanceReason: {
		text: 'Dites pourquoi il n’y a pas de montant et qui paierait les réparations.',
		example: 'L’équipement est sous garantie pendant cinq ans, puis il est remplacé.',
	},
	maintenanceBudgetLine: {
		text: 'Nommez la ligne budgétaire qui paie la maintenance. On voit ainsi que l’argent est prévu.',
		example: 'Ministère de l’intérieur, chapitre 22, entretien de l’équipement technique',
	},
	maintenanceResponsible: {
		text: 'Nommez la fonction qui répond de l’entretien, non une personne.',
		example: 'Chef du service technique, police portuaire',
	},
	maintenancePlan: {
		text: 'Dites qui répare, d’où viennent les pièces et les consommables et comment les licences sont renouvelées.',
		example:
			'Deux techniciens vérifient chaque lecteur tous les trois mois. Les pièces sont en réserve pour un an.',
	},
	disposalPlan: {
		text: 'Dites ce qui se passe lorsque l’équipement est usé, surtout pour les données qu’il contient.',
		example: 'Les supports sont effacés et détruits ; les appareils vont à un recycleur agréé.',
	},
	operators: {
		text: 'Un équipement que personne ne sait utiliser n’est pas livré. Dites si ceux qui l’utiliseront savent le faire aujourd’hui.',
		example: 'À former',
	},
	includeUserTraining: {
		text: 'Cochez cette case pour recevoir une courte formation des utilisateurs avec l’équipement.',
		example: '',
	},
	trainingNeed: {
		text: 'Si un autre besoin de cette demande forme les opérateurs, choisissez-le ici. Les deux peuvent alors être planifiés ensemble.',
		example: 'Besoin 1 : Formation des agents de première ligne au contrôle des documents',
	},
	customsExemption: {
		text: 'Nommez l’accord ou la loi qui permet l’entrée des biens en franchise de droits et de taxes.',
		example: 'Accord de base type en matière d’assistance, article III',
	},
	consignee: {
		text: 'Le service auquel les biens sont adressés. La demande peut être présentée sans lui, mais rien ne peut être acheté avant qu’il soit connu.',
		example: 'Direction de la logistique, Ministère de l’intérieur',
	},
	port: {
		text: 'Où les biens devraient entrer dans le pays.',
		example: 'Aéroport international de la capitale',
	},
	importLicence: {
		text: 'Dites quelle licence l’importation exige et qui la délivre. Laissez vide si aucune n’est nécessaire.',
		example: 'Licence de l’autorité des télécommunications, environ six semaines',
	},
	radioLicence: {
		text: 'Les radios et les drones exigent une licence nationale. Dites laquelle, et si elle est déjà accordée.',
		example: 'Licence de fréquence demandée en septembre 2026',
	},
	dataLaw: {
		text: 'Cet équipement lit, enregistre ou suit des personnes. Nommez la loi qui dit ce qui peut être fait des données.',
		example: 'Loi de 2020 sur la protection des données personnelles, titre III',
	},
	dataRetention: {
		text: 'Dites combien de temps les données sont conservées et qui veille à leur effacement.',
		example:
			'90 jours, puis effacement automatique ; le délégué à la protection des données vérifie chaque mois',
	},
	dataAccess: {
		text: 'Dites qui peut voir les données et comment chaque accès est enregistré.',
		example: 'Chefs d’équipe seulement ; chaque recherche est enregistrée avec le nom, l’heure et le motif',
	},
	endUseUndertaking: {
		text: 'En cochant cette case, l’État accepte le texte de l’engagement. L’équipement n’est remis qu’une fois l’engagement souscrit.',
		example: '',
	},
}
