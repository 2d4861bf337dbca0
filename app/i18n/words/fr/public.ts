import type { Shape } from '../../shape.ts'
import type { publicWords as source } from '../en/public.ts'

export const publicWords: Shape<typeof source> = {
	title: 'Faites connaître à l’ONUDC les besoins de votre État en matière d’assistance technique',
	lead: 'Les États utilisent ce site pour informer l’Office des Nations Unies contre la drogue et le crime (ONUDC) de leurs besoins d’assistance technique en vue de prévenir et de combattre le trafic illicite de migrants, et pour suivre les suites données à chaque besoin.',
	signIn: 'Se connecter',
	byInvitation:
		'Les comptes sont ouverts sur invitation. Le point focal invite ses collègues de son propre État.',
	who: {
		title: 'À qui s’adresse ce site',
		states: {
			title: 'États',
			body: 'Les autorités nationales préparent une demande comportant un ou plusieurs besoins : formation spécialisée, équipement technique et outils technologiques, ou conseils. Le point focal de l’État donne son aval.',
		},
		officers: {
			title: 'Fonctionnaires de l’ONUDC',
			body: 'Ils examinent chaque demande, sollicitent des précisions s’il y a lieu, se prononcent besoin par besoin et recherchent un programme qui dispose de la capacité voulue.',
		},
		donors: {
			title: 'Donateurs',
			body: 'Les donateurs voient des chiffres sur les besoins non financés, par région et par domaine thématique, jamais les demandes elles-mêmes.',
		},
	},
	way: {
		title: 'Le parcours d’une demande',
		prepare: {
			title: 'Préparer',
			body: 'Une autorité nationale décrit sa situation et ses besoins. Un brouillon peut être laissé, puis repris.',
		},
		endorse: {
			title: 'Donner son aval',
			body: 'Le point focal donne son aval à la demande au moyen d’une note verbale et l’envoie. Une référence en confirme la réception.',
		},
		review: {
			title: 'Examiner et décider',
			body: 'Les fonctionnaires de l’ONUDC examinent la demande. Chaque besoin est retenu, mis en suspens, transmis à un partenaire ou non retenu, avec les motifs.',
		},
		match: {
			title: 'Rechercher un programme',
			body: 'Pour chaque besoin retenu, un programme adapté est recherché. L’État confirme l’offre avant tout commencement.',
		},
		deliver: {
			title: 'Exécuter et évaluer',
			body: 'La formation, l’équipement ou les conseils sont suivis jusqu’à leur utilisation effective et leur évaluation.',
		},
	},
	voluntary: {
		title: 'La portée d’une demande',
		body: 'Le dépôt d’une demande est facultatif. Il ne crée ni obligation pour l’État ni droit à une assistance : celle-ci dépend des mandats, du financement et de la capacité des programmes. Une demande ne remplace pas les voies officielles entre un État et l’Organisation des Nations Unies.',
	},
	languages: {
		title: 'Langues',
		body: 'Le site et ses messages sont disponibles dans les six langues officielles de l’Organisation des Nations Unies. Une demande peut être déposée dans n’importe laquelle d’entre elles.',
	},
	noScript: 'Chaque étape fonctionne sans JavaScript et avec une connexion lente.',
}
