import type { Shape } from '#app/i18n/shape.ts'
import type { rights as english } from '#app/i18n/words/en/draft/rights.ts'

export const rights: Shape<typeof english> = {
	groups: {
		safeguards: 'Garanties',
		sustainability: 'Après l’assistance',
		contribution: 'Contribution de l’État',
		monitoring: 'Évaluation et contrôles',
	},
	securityForce: 'L’institution qui recevrait l’assistance est-elle une force de sécurité ?',
	securityForceHint:
		'Police, police des frontières, garde-côtes, douanes ayant le pouvoir d’arrêter, forces armées.',
	oversight: 'Contrôle et plaintes',
	oversightHint: 'Inspection interne, organes indépendants, institution nationale des droits de l’homme.',
	conduct: 'Ce qui guide la conduite du personnel',
	conductHint: 'Choisissez tout ce qui existe aujourd’hui. Rien est aussi une réponse.',
	conductText: 'Comment ces règles sont appliquées',
	conductTextHint: '1000 caractères au plus.',
	migrantsNotCriminalized:
		'Les migrants sont-ils à l’abri de poursuites pour avoir fait l’objet d’un trafic illicite ?',
	migrantsNotCriminalizedHint: 'Article 5 du Protocole.',
	migrantsNotCriminalizedText: 'Droit et pratique à cet égard',
	migrantsNotCriminalizedTextHint: '1000 caractères au plus.',
	sustainability: 'Comment les résultats seront maintenus',
	sustainabilityHint:
		'Budget, programmes de formation et personnel une fois l’assistance terminée. 1000 caractères au plus.',
	contribution: 'Ce que l’État apporte lui-même',
	contributionHint:
		'L’absence de contribution est une réponse complète : son montant ne sert pas à classer les demandes.',
	contributionAmount: 'Montant en espèces',
	contributionAmountHint: 'En unités entières de la monnaie.',
	contributionCurrency: 'Monnaie',
	contributionText: 'Ce qui est apporté',
	contributionTextHint: '300 caractères au plus.',
	monitoringCommitment: 'L’État accepte les formulaires d’évaluation et les contrôles après 6 et 12 mois',
}
