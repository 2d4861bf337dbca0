import type { Shape } from '#app/i18n/shape.ts'
import type { need as english } from '#app/i18n/words/en/help/need.ts'

export const need: Shape<typeof english> = {
	title: {
		text: 'Nommez ce seul besoin en quelques mots. Il est inscrit, examiné et rapproché d’un programme sous ce titre.',
		example: 'Formation des agents de première ligne au contrôle des documents',
	},
	mainTheme: {
		text: 'Choisissez le domaine dans lequel le changement doit se produire. Les programmes sont recherchés d’après lui.',
		example: 'Sécurité et vérification des documents de voyage et d’identité',
	},
	otherThemes: {
		text: 'N’ajoutez un domaine que si le besoin le concerne vraiment. Trois au plus, et pas de nouveau le domaine principal.',
		example: 'Contrôle aux frontières et coopération entre services des frontières',
	},
	taType: {
		text: 'Choisissez la forme d’aide qui convient le mieux. Un agent peut en proposer une autre.',
		example: 'Formation des praticiens de la justice pénale et des frontières',
	},
	statement: {
		text: 'Dites qui ne peut pas faire quoi aujourd’hui, et pourquoi. Tenez-vous à des faits que d’autres peuvent vérifier.',
		example:
			'Les 60 agents des trois ports maritimes n’ont pas été formés au contrôle des documents. En 2025, ils ont trouvé 4 faux passeports, tandis que les compagnies aériennes en ont signalé 70 sur les mêmes itinéraires.',
	},
	expectedResult: {
		text: 'Dites ce qui sera différent pour l’institution et pour les migrants une fois le besoin satisfait.',
		example:
			'Les agents de chaque équipe reconnaissent les falsifications courantes et transmettent les documents douteux au laboratoire dans l’heure.',
	},
	indicators: {
		text: 'Choisissez de un à trois signes auxquels chacun peut voir le changement, avec l’unité, la valeur actuelle et la valeur visée. Si la valeur actuelle n’est pas connue, écrivez « à mesurer ».',
		example: 'Faux documents trouvés dans les ports ; documents par an ; aujourd’hui 4 ; cible 40',
	},
	beneficiaryUnit: {
		text: 'Nommez l’unité dont le personnel utilisera ce qui est fourni. Plus c’est précis, plus vite un programme peut être trouvé.',
		example: 'Section des documents de la police portuaire',
	},
	places: {
		text: 'Nommez les villes, postes ou ports, avec leur région. Les positions exactes n’ont pas leur place ici : elles pourraient aider les trafiquants.',
		example: 'Port de Marenda, Région du Sud',
	},
	persons: {
		text: 'Comptez le personnel qui en bénéficie directement. Le nombre doit être la somme des femmes, des hommes et de « non précisé ». Il faut compter au moins une personne, un site ou une unité.',
		example: '60',
	},
	women: {
		text: 'Le nombre de femmes parmi ces personnes.',
		example: '18',
	},
	men: {
		text: 'Le nombre d’hommes parmi ces personnes.',
		example: '40',
	},
	notStated: {
		text: 'Les personnes dont le sexe n’est pas connu ou pas précisé.',
		example: '2',
	},
	sites: {
		text: 'Le nombre de postes, de bureaux ou de ports concernés. Il est utile surtout pour l’équipement.',
		example: '3',
	},
	units: {
		text: 'Le nombre d’équipes, de bureaux ou de sections concernés.',
		example: '5',
	},
	urgency: {
		text: 'Indiquez pour quand l’aide est nécessaire, non quelle est son importance. Un agent peut modifier le degré et vous dit alors pourquoi.',
		example: 'Élevée, si une nouvelle unité commence ses travaux dans cinq mois',
	},
	urgencyReason: {
		text: 'Dites ce qui se passe si l’aide arrive plus tard.',
		example:
			'La nouvelle loi entre en vigueur le 1er mars 2027, et les enquêteurs doivent l’appliquer dès ce jour.',
	},
	urgencyEvent: {
		text: 'L’urgence la plus élevée concerne les pertes en vies humaines ou un afflux en forte hausse. Nommez l’événement qui le montre.',
		example: 'Un bateau a coulé au large de la côte nord ; 27 personnes sont portées disparues',
	},
	urgencyEventOn: {
		text: 'Le jour où l’événement s’est produit ou a commencé.',
		example: '2026-10-18',
	},
	earliest: {
		text: 'Le premier jour où l’assistance pourrait commencer, avec le personnel et les salles nécessaires.',
		example: '2027-02-01',
	},
	latest: {
		text: 'Le dernier jour où l’assistance serait encore utile. Plus la période est longue, plus il est facile de trouver un programme.',
		example: '2027-11-30',
	},
	unavailable: {
		text: 'Indiquez les périodes, entre ces dates, où rien ne peut avoir lieu. La planification les laisse alors de côté.',
		example: 'Du 10 au 20 juin 2027, élections nationales',
	},
	dependsOn: {
		text: 'Choisissez d’autres besoins de cette demande qui doivent venir d’abord. Deux besoins ne peuvent pas s’attendre l’un l’autre.',
		example: 'Un équipement qui attend la formation de ses opérateurs',
	},
	alternatives: {
		text: 'Si tout ne peut pas être proposé, une partie ou une autre forme peut déjà aider. Ce que vous choisissez ici est recherché aussi.',
		example: 'Une place dans un cours régional',
	},
	genderRights: {
		text: 'Dites comment les femmes agents participeront et comment les femmes et les enfants parmi les migrants seront mieux traités. Les articles 14 et 16 du Protocole le demandent.',
		example:
			'Au moins 20 des 60 places reviennent à des femmes. Le cours traite de l’identification des enfants et des victimes de la traite.',
	},
}
