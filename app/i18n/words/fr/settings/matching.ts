import type { Shape } from '../../../shape.ts'
import type { matching as source } from '../../en/settings/matching.ts'

export const matching: Shape<typeof source> = {
	title: 'Réglages de l’appariement',
	lead: 'Selon quoi les besoins et les programmes sont classés, et comment se partagent les places rares. Un changement vaut dès maintenant et est enregistré ; les notes données et les répartitions faites gardent ce avec quoi elles ont été calculées.',
	fit: 'Poids : comment un programme convient à un besoin',
	priority: 'Poids : quel besoin passe en premier',
	shares: 'Limites et parts',
	weightsHint: 'Nombres entiers à partir de 0 ; seules comptent leurs parts dans la somme.',
	sum: 'Somme : {sum, number}',
	shipped: 'Par défaut : {value}',
	changed: 'Modifié',
	anchors: 'Ce que représente chaque point',
	weight: '{name} : {value, number}',
	saved: 'Rien de ce qui a été noté ou réparti auparavant ne change.',
	names: {
		fit: 'Poids de la note d’adéquation',
		priority: 'Poids de la note de priorité',
		gap: 'Écart à partir duquel un troisième fonctionnaire note',
		womenTarget: 'Part des femmes visée par les cours',
		reserveShare: 'Réserve pour les pays les moins avancés, sans littoral et petits États insulaires',
		stateCap: 'Maximum d’un programme pour un État',
		subregionShare: 'Maximum d’un programme pour une sous-région',
		offersPerState: 'Offres d’un même type qu’un État peut avoir à la fois',
		releaseDays: 'Libération d’une réserve inutilisée avant le dernier jour d’un programme',
		seconds: 'Temps accordé au calcul',
	},
	units: {
		points: '{value, plural, one {# point sur 100} other {# points sur 100}}',
		percent: '{value, number} %',
		offers: '{value, plural, one {# offre} other {# offres}}',
		days: '{value, plural, one {# jour} other {# jours}}',
		seconds: '{value, plural, one {# seconde} other {# secondes}}',
	},
}
