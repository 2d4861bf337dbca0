import type { Shape } from '../../shape.ts'
import type { recovery as source } from '../en/recovery.ts'

export const recovery: Shape<typeof source> = {
	lost: {
		title: 'Perte du second facteur',
		lead: 'Si vous n’avez ni le téléphone, ni code de secours, ni clé d’accès, deux fonctionnaires peuvent convenir de retirer le second facteur de votre compte. Vous en configurez ensuite un nouveau.',
		next: 'Un fonctionnaire vous contactera par une autre voie déjà connue pour s’assurer de votre identité. Votre compte reste fermé jusque-là.',
		reason: 'Ce qui s’est passé',
		reasonHint:
			'Par exemple : téléphone perdu le 3 mai, pas de code de secours à portée de main. N’indiquez ni mot de passe ni code.',
		button: 'Saisir les fonctionnaires',
		back: 'Utiliser tout de même un code',
		waiting: {
			title: 'Les fonctionnaires ont été saisis',
			asked: 'Demandé le <when></when>.',
			first: 'Un fonctionnaire doit encore s’assurer de votre identité par une autre voie.',
			second: 'Un fonctionnaire s’est assuré de votre identité ; un second doit encore donner son accord.',
			mail: 'Vous serez informé(e) par courriel. Si vous retrouvez entre-temps le téléphone ou un code de secours, connectez-vous simplement : la demande prend alors fin d’elle-même.',
		},
		closed: {
			title: 'La demande n’a pas pu être faite',
			tooManyRecoveries:
				'Vous avez demandé plusieurs fois aujourd’hui. Veuillez attendre demain ou vous adresser à l’administrateur.',
			conflict: 'Les fonctionnaires ont déjà été saisis.',
		},
	},
	office: {
		title: 'Seconds facteurs perdus',
		lead: 'Deux fonctionnaires doivent être d’accord avant le retrait d’un second facteur. Le premier s’assure par une autre voie de l’identité du demandeur ; le second vérifie et donne son accord. Aucun des deux ne peut être la personne concernée.',
		none: 'Personne n’attend de décision.',
		ended: 'Décisions prises',
		noneEnded: 'Aucune décision n’a encore été prise.',
		person: 'Personne',
		email: 'Adresse électronique',
		post: 'Rôle',
		asked: 'Demandé le',
		reason: 'Ce que la personne a écrit',
		identified: 'Comment la personne a été identifiée',
		first: 'Identifiée par',
		second: 'Approuvé par',
		refusedBy: 'Refusé par',
		refusal: 'Motif du refus',
		result: 'Situation',
		on: 'Date de la décision',
		stage: {
			first: 'Attend le premier fonctionnaire',
			second: 'Attend le second fonctionnaire',
			approved: 'Approuvé : le facteur a été retiré',
			refused: 'Refusé : le facteur est maintenu',
			withdrawn: 'Terminé : la personne s’est connectée avec le facteur',
		},
		own: 'Cette demande vous concerne : deux autres personnes décident.',
		needsOther:
			'Vous avez identifié la personne : quelqu’un d’autre doit donner son accord. Vous pouvez encore refuser.',
		identifiedBy: 'Comment vous êtes-vous assuré(e) de l’identité du demandeur ?',
		identifiedByHint:
			'Par une voie déjà connue : par exemple en rappelant le numéro de la mission ou en personne. Un courriel à l’adresse du compte ne suffit pas.',
		identify: 'Identité établie : transmettre à un second fonctionnaire',
		approve: 'Donner son accord et retirer le second facteur',
		approveHint:
			'Le facteur, les clés d’accès et les codes de secours sont supprimés, toutes les sessions prennent fin et la personne est informée.',
		refuse: 'Refuser',
		done: {
			identified: {
				title: 'Un second fonctionnaire peut maintenant donner son accord',
				body: 'Rien n’a encore changé pour la personne.',
			},
			approved: {
				title: 'Le second facteur a été retiré',
				body: 'La personne a été informée et en configurera un nouveau à la prochaine connexion.',
			},
			refused: {
				title: 'Le second facteur est maintenu',
				body: 'La personne a été informée.',
			},
		},
	},
}
