import type { Shape } from '#app/i18n/shape.ts'
import type * as english from '#app/i18n/words/en/programmes/record.ts'

export const fields: Shape<typeof english.fields> = {
	titles: 'Titre',
	implementingEntity: 'Entité d’exécution',
	deputyId: 'Suppléant du responsable',
	contributions: 'Contributions',
	amount: 'Montant',
	earmark: 'Affectation',
	regionEarmarked: 'Le donateur a choisi les régions',
	odaOnly: 'Réservé aux bénéficiaires de l’aide publique au développement',
	requiresTrainers: 'Diplômés d’une formation de formateurs exigés',
	prerequisites: 'Autres conditions préalables',
	capacityUnit: 'Unité de compte',
	capacity: 'Capacité totale',
	minimumPerState: 'Minimum par État',
	maximumPerState: 'Maximum par État',
	reserveShare: 'Part réservée, en pourcentage',
	reserveReleaseOn: 'Réserve libérée le',
	budget: 'Budget alloué',
	costPerUnit: 'Coût d’une unité',
	currency: 'Monnaie',
	fundingFrom: 'Financé à partir du',
	cohorts: 'Groupes',
	startsOn: 'Premier jour',
	endsOn: 'Dernier jour',
	place: 'Lieu',
	seats: 'Places',
	language: 'Langue',
	evaluationPlan: 'Plan d’évaluation',
	iatiId: 'Identifiant IATI',
	revision: 'Révision',
}

export const hints: Shape<typeof english.hints> = {
	code: 'Majuscules, chiffres et traits d’union, par exemple TRN-WAF-01.',
	titles: 'L’anglais remplace une langue laissée vide.',
	summary: 'Public. Exigé en anglais avant l’ouverture du programme.',
	deputyId: 'Peut aussi modifier la fiche.',
	amount: 'En unités entières de la monnaie indiquée plus bas ; à laisser vide s’il n’est pas connu.',
	earmark: 'L’emploi voulu par le donateur, dans ses propres termes.',
	stateCodes: 'Codes à trois lettres séparés par des virgules, par exemple GHA, MLI.',
	countries: 'Laissez vides les États et les régions pour un programme mondial.',
	regionEarmarked: 'La part d’une même sous-région n’est alors pas limitée.',
	noLimit: 'Aucun choix : sans limite.',
	capacityUnit:
		'Places pour la formation, unités pour l’équipement, jours d’expert pour les services consultatifs.',
	reserveShare:
		'Pour les pays les moins avancés, les pays en développement sans littoral et les petits États insulaires en développement. Vide : selon les paramètres.',
	budget: 'En unités entières de la monnaie ; pas plus que le total des contributions.',
	lastCommitment: 'Le dernier jour où quelque chose peut être promis, dans la période de financement.',
	cohorts: 'Chacun dans la période de financement ; pas plus de places au total que la capacité.',
	evaluationPlan: 'Qui interroge qui, sur quoi et quand. Exigé avant l’ouverture du programme.',
	iatiId: 'Sous lequel l’activité est publiée, le cas échéant.',
}

export const parts: Shape<typeof english.parts> = {
	about: 'Présentation',
	place: 'Lieu d’intervention',
	subject: 'Objet de l’assistance',
	conditions: 'Conditions',
	capacity: 'Capacité',
	money: 'Donateurs et fonds',
	dates: 'Période de financement et groupes',
	follow: 'Évaluation et publication',
	inLanguage: '{field} ({language})',
	row: '{field} {number}',
	statesChosen: '{count, plural, =0 {aucun État choisi} one {# État choisi} other {# États choisis}}',
}

export const warnings: Shape<typeof english.warnings> = {
	title: 'À vérifier',
	missingTitles: 'Il manque un titre dans les langues suivantes : {languages}. Le titre anglais est affiché.',
	missingSummaries:
		'Il manque un résumé dans les langues suivantes : {languages}. Le résumé anglais est affiché.',
	costAboveBudget:
		'Toute la capacité coûte {cost, number} {currency}, plus que le budget de {budget, number} {currency}.',
	seatsWithoutCohort:
		'{count, plural, one {# place n’appartient} other {# places n’appartiennent}} à aucun groupe.',
}
