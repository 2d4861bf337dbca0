import type { Shape } from '../../../shape.ts'
import type { evidence as source } from '../../en/priority/evidence.ts'

export const evidence: Shape<typeof source> = {
	noFigures: 'L’État n’indique aucun chiffre.',
	deaths: 'Décès indiqués pour {year} : {count, number}.',
	children: 'Enfants indiqués pour {year} : {count, number}.',
	personsRose:
		'Les personnes détectées sont passées de {from, number} en {before} à {to, number} en {year} : une hausse.',
	personsFell:
		'Les personnes détectées sont passées de {from, number} en {before} à {to, number} en {year} : une baisse.',
	personsSame: 'Les personnes détectées ont été {to, number} en {before} comme en {year}.',
	duties: 'Ses thèmes concernent des articles du Protocole qui imposent une obligation : {articles}.',
	noDuty: 'Ses thèmes ne concernent aucun article du Protocole qui impose une obligation.',
	review: 'La demande fait suite à une constatation du Mécanisme d’examen.',
	lawYES: 'La loi nationale érige le trafic illicite de migrants en infraction.',
	lawPARTLY: 'La loi nationale érige en partie le trafic illicite de migrants en infraction.',
	lawNO: 'La loi nationale n’érige pas encore le trafic illicite de migrants en infraction.',
	site: 'Éléments du site qui sont prêts : {ready, number} sur {of, number}.',
	operatorsTrained: 'Les opérateurs sont déjà formés.',
	operatorsUntrained: 'Les opérateurs restent à former.',
	staffStay: 'L’État indique comment le personnel sera maintenu en poste.',
	staffUnsure: 'Rien n’est écrit sur le maintien du personnel en poste.',
	budgetLine: 'Une ligne budgétaire est indiquée pour la maintenance.',
	noBudgetLine: 'Aucune ligne budgétaire n’est indiquée pour la maintenance.',
	successor: 'L’État indique comment la suite sera assurée une fois l’aide terminée.',
	noSuccessor: 'Rien n’est écrit sur la suite une fois l’aide terminée.',
	checked:
		'Lors des derniers contrôles, {working, number} des {present, number} articles remis auparavant à la même autorité fonctionnaient.',
	ldc: 'L’État fait partie des pays les moins avancés.',
	lldc: 'L’État est un pays en développement sans littoral.',
	sids: 'L’État est un petit État insulaire en développement.',
	noGroup: 'L’État n’appartient à aucun des trois groupes.',
	delivered: 'Prestations de ce bureau à l’État achevées au cours des 36 derniers mois : {count, number}.',
	declared: 'Appuis d’autres partenaires déclarés par l’État pour cette période : {count, number}.',
	notCriminalizedYES: 'Les migrants ne sont pas punis pour avoir fait l’objet d’un trafic.',
	notCriminalizedPARTLY: 'Les migrants sont en partie punis pour avoir fait l’objet d’un trafic.',
	notCriminalizedNO: 'Les migrants sont punis pour avoir fait l’objet d’un trafic.',
	conduct: 'Mesures de déontologie en place : {count, number} sur 4.',
	women: 'Femmes parmi les participants : {share, number} % ; ce bureau vise {aim, number} %.',
	neighbours:
		'Autres États de la sous-région ayant présenté des besoins au cours des 36 derniers mois : {count, number} ; sur le même thème principal : {sameTheme, number}.',
	rank: 'L’État l’a placé au rang {rank, number} sur {of, number}.',
}
