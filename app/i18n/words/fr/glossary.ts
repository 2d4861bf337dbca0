import type { Shape } from '#app/i18n/shape.ts'
import type { glossary as english } from '#app/i18n/words/en/glossary.ts'

export const glossary: Shape<typeof english> = {
	request: {
		term: 'Demande',
		meaning:
			'Ce qu’un État présente : une institution chef de file et de 1 à 20 besoins, avec l’aval d’une autorité de l’État.',
	},
	need: {
		term: 'Besoin',
		meaning:
			'Une formation, une catégorie d’équipement ou un conseil. Chacun fait l’objet d’une décision et d’une recherche de programme distinctes.',
	},
	focalPoint: {
		term: 'Point focal',
		meaning: 'La personne désignée par un État pour être en relation avec l’ONUDC au sujet de ces demandes.',
	},
	endorsement: {
		term: 'Aval',
		meaning:
			'La confirmation par une autorité de l’État que la demande est bien la sienne. Sans elle, rien n’est présenté.',
	},
	permanentMission: {
		term: 'Mission permanente',
		meaning:
			'La représentation d’un État auprès de l’Organisation des Nations Unies, ici en général à Vienne.',
	},
	noteVerbale: {
		term: 'Note verbale',
		meaning:
			'Lettre diplomatique officielle, à la troisième personne, non signée, revêtue d’un cachet ou d’un paraphe.',
	},
	programme: {
		term: 'Programme',
		meaning:
			'Une assistance que l’ONUDC ou un partenaire tient prête : cours, équipement ou experts, avec un nombre de places.',
	},
	offer: {
		term: 'Offre',
		meaning:
			'La proposition de satisfaire un besoin, ou une partie, au moyen d’un programme. L’État peut l’accepter ou la refuser.',
	},
	reservation: {
		term: 'Réservation',
		meaning: 'Les places ou articles d’un programme gardés pour un besoin tant qu’une offre est en cours.',
	},
	delivery: {
		term: 'Exécution',
		meaning:
			'Toutes les étapes par lesquelles une offre acceptée est réalisée, de la planification au dernier contrôle.',
	},
	handover: {
		term: 'Remise',
		meaning: 'Le moment où l’équipement passe à l’institution, qui le vérifie et signe.',
	},
	minimumQuantity: {
		term: 'Plus petite quantité utile',
		meaning:
			'Le plus petit nombre de places, d’articles ou de jours qui serait encore utile. Aucune offre n’est faite en dessous.',
	},
	dueDiligence: {
		term: 'Diligence voulue en matière de droits de l’homme',
		meaning:
			'L’examen du respect des droits de l’homme que fait l’Organisation des Nations Unies avant d’appuyer une force de sécurité.',
	},
	classification: {
		term: 'Classification de confidentialité',
		meaning: 'Le degré de confidentialité qui dit qui peut lire une demande ou un fichier.',
	},
	baseline: {
		term: 'Valeur de départ',
		meaning: 'La valeur d’un indicateur avant le début de l’assistance.',
	},
	indicator: {
		term: 'Indicateur',
		meaning: 'Un signe, le plus souvent un nombre, auquel un changement se voit.',
	},
	trainingOfTrainers: {
		term: 'Formation de formateurs',
		meaning: 'Un cours dont les participants apprennent à enseigner le sujet à d’autres.',
	},
	routeRole: {
		term: 'Place sur les itinéraires',
		meaning:
			'Le fait pour un État d’être pays d’origine, de transit ou de destination de migrants objet d’un trafic illicite.',
	},
	legalBasis: {
		term: 'Fondement juridique',
		meaning: 'La disposition du droit interne qui fait du trafic illicite de migrants une infraction.',
	},
	nonRefoulement: {
		term: 'Principe de non-refoulement',
		meaning:
			'La règle selon laquelle nul n’est renvoyé là où l’attendent la persécution, la torture ou un autre préjudice grave.',
	},
	endUse: {
		term: 'Utilisation finale',
		meaning: 'Ce à quoi l’équipement sert en définitive, et qui s’en sert. L’État s’engage à s’y tenir.',
	},
	consignee: {
		term: 'Destinataire',
		meaning: 'Le service auquel les biens sont envoyés et qui les dédouane.',
	},
}
