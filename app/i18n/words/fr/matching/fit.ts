import type { Shape } from '#app/i18n/shape.ts'
import type { fit as english } from '#app/i18n/words/en/matching/fit.ts'

export const fit: Shape<typeof english> = {
	title: 'Degré d’adéquation',
	open: 'Degré d’adéquation : {total, number} sur 100',
	lead: 'Chaque note de 0 à 4 a le sens écrit à côté. La note classe les programmes qui ont le même résultat ; elle ne dit rien de l’État ni de l’importance du besoin.',
	sum: 'Somme',
	points: '{points, number} sur 4',
	missing: 'Non connu : compte comme le milieu.',
	columns: {
		criterion: 'Critère',
		weight: 'Poids',
		points: 'Points',
		anchor: 'Ce que signifient les points',
		share: 'Apport',
	},
	criteria: {
		theme: 'Thème et sujets',
		quantity: 'Quantité',
		timing: 'Calendrier',
		mode: 'Mode d’exécution',
		language: 'Langue',
		institution: 'Institution et niveau',
		closeness: 'Proximité',
	},
	anchors: {
		theme: {
			points0: 'Aucun thème en commun.',
			points1: 'Seul un thème secondaire est commun.',
			points2: 'Le thème principal est commun, et moins de la moitié des sujets.',
			points3: 'Le thème principal et au moins la moitié des sujets.',
			points4: 'Le thème principal et tout ce qui est demandé.',
		},
		quantity: {
			points0: 'Rien ne peut être fourni pour le moment.',
			points1: 'Moins de la moitié de ce qui est demandé.',
			points2: 'Au moins la moitié de ce qui est demandé.',
			points3: 'Au moins les trois quarts de ce qui est demandé.',
			points4: 'Tout ce qui est demandé.',
		},
		timing: {
			points0: 'En dehors des dates de l’État.',
			points1: 'Une petite partie seulement des dates de l’État, ou aucune date fixée qui convienne.',
			points2: 'Au moins la moitié des dates de l’État.',
			points3: 'Au moins les trois quarts des dates de l’État.',
			points4: 'Toutes les dates de l’État, ou une date fixée qui convient.',
		},
		mode: {
			points0: 'Aucun des modes indiqués par l’État.',
			points1: 'Un mode que l’État place au quatrième rang ou au-delà, ou qu’il accepterait à la place.',
			points2: 'Le troisième sur la liste de l’État.',
			points3: 'Le deuxième sur la liste de l’État.',
			points4: 'Le premier sur la liste de l’État.',
		},
		language: {
			points0: 'Ni langue en commun ni interprétation.',
			points1: 'Seulement avec une interprétation.',
			points3: 'Une partie des langues indiquées, sans interprétation.',
			points4: 'Toutes les langues indiquées, ou la langue est sans incidence.',
		},
		institution: {
			points0: 'Ne s’adresse pas à ce type d’institution.',
			points1: 'Pour ce type d’institution, à un niveau éloigné de celui qui est demandé.',
			points2: 'Pour ce type d’institution, au niveau voisin.',
			points3: 'Ouvert à toute institution, au niveau demandé.',
			points4: 'Conçu pour ce type d’institution, au niveau demandé.',
		},
		closeness: {
			points0: 'Ailleurs.',
			points1: 'Dans toutes les régions.',
			points2: 'Dans la région de l’État.',
			points3: 'Dans la sous-région de l’État.',
			points4: 'Désigne l’État, ou des États de la même sous-région y participent.',
		},
	},
}
