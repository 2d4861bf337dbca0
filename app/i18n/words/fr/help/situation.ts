import type { Shape } from '#app/i18n/shape.ts'
import type { situation as english } from '#app/i18n/words/en/help/situation.ts'

export const situation: Shape<typeof english> = {
	situation: {
		text: 'Décrivez les itinéraires, leur évolution et les préjudices subis par les migrants. N’utilisez que des sources publiées, afin que tous ceux qui traitent la demande puissent lire le texte.',
		example:
			'Depuis 2024, les départs se sont déplacés des plages de l’est vers de petits ports fluviaux. Les garde-côtes ont signalé 34 sauvetages en 2025, deux fois plus qu’en 2024.',
	},
	routeRole: {
		text: 'L’article 14 du Protocole accorde une attention particulière aux pays d’origine et de transit. Un État peut être les trois à la fois.',
		example: 'Pays de transit et pays de destination',
	},
	modes: {
		text: 'Indiquez par quels moyens les migrants sont acheminés aujourd’hui. Cela aide à trouver les programmes qui traitent de ces moyens.',
		example: 'Par voie terrestre et facilité en ligne',
	},
	indicators: {
		text: 'Les chiffres montrent l’ampleur et la tendance. Laissez une case vide si le chiffre est inconnu et n’écrivez 0 que s’il est établi qu’il n’y en a aucun. Les femmes et les enfants réunis ne peuvent dépasser le nombre de migrants détectés.',
		example:
			'2025 : 112 affaires, 860 personnes (240 femmes, 95 enfants), décès inconnus, 18 poursuites ; rapport annuel de la police',
	},
	legalBasis: {
		text: 'Les enquêtes et les poursuites reposent sur une infraction en droit interne. S’il n’y en a pas encore, un besoin relatif à la législation vient en général d’abord.',
		example: 'En partie, si seul le trafic par mer est une infraction',
	},
	legalBasisCitation: {
		text: 'Indiquez la loi, son année et la disposition, ou donnez un lien vers le portail SHERLOC, afin que cela puisse être vérifié.',
		example: 'Loi de 2019 sur les migrations, articles 31 à 36',
	},
	nationalStrategy: {
		text: 'Une assistance dure plus longtemps lorsqu’elle sert un plan adopté par l’État. Un projet compte aussi.',
		example: 'En projet',
	},
	nationalStrategyLink: {
		text: 'Dites où le texte peut être lu, ou donnez son titre et son année s’il n’est pas en ligne.',
		example: 'Plan d’action national contre le trafic illicite de migrants, 2025-2029',
	},
	existingEfforts: {
		text: 'Dites ce que l’État fait déjà, avec quel personnel et quels moyens. On voit ainsi sur quoi l’assistance peut s’appuyer.',
		example:
			'Une unité de 22 enquêteurs travaille depuis 2022 avec un budget annuel de 180000 dollars des États-Unis. L’école donne un cours de deux jours à tous les nouveaux agents.',
	},
	noSupport: {
		text: 'Cochez cette case si personne d’autre n’a apporté d’appui sur le même sujet, ni n’a été sollicité, ces trois dernières années. Aucune liste n’est alors nécessaire.',
		example: '',
	},
	support: {
		text: 'Indiquez ce que d’autres ont donné, donnent ou ont été priés de donner ces trois dernières années. On évite ainsi de faire deux fois la même chose, et cela ne joue pas contre vous.',
		example: 'Une organisation régionale ; formation sur la fraude documentaire ; 2024 à 2025 ; terminé',
	},
	otherSupport: {
		text: 'Ajoutez ce qui n’entre pas dans la liste, par exemple ce qui a réussi ou non.',
		example: 'Le cours de 2024 a été utile, mais la moitié des personnes formées ont changé de poste depuis.',
	},
	difficulties: {
		text: 'Choisissez ce qui empêche l’État d’agir seul aujourd’hui. Cela aide à choisir la bonne forme d’assistance.',
		example: 'Rotation du personnel et manque d’équipement',
	},
	difficultiesOther: {
		text: 'Nommez en quelques mots la difficulté qui ne figure pas dans la liste.',
		example: 'Postes-frontières isolés pendant la saison des pluies',
	},
}
