import type { factor as english } from '../en/factor.ts'
import type { Shape } from '../shape.ts'

export const factor: Shape<typeof english> = {
	factorEnrolled: {
		subject: 'Second facteur configuré',
		what: 'Un second facteur a été configuré pour votre compte.',
		next: 'Si c’est bien vous, vous n’avez rien à faire. Sinon, veuillez en informer immédiatement l’administrateur.',
	},
	factorReplaced: {
		subject: 'Second facteur remplacé',
		what: 'Le second facteur de votre compte a été remplacé par un autre et vos anciens codes de secours ne sont plus valables.',
		next: 'Si c’est bien vous, vous n’avez rien à faire. Sinon, veuillez en informer immédiatement l’administrateur.',
	},
	factorRemoved: {
		subject: 'Second facteur supprimé',
		what: 'Le second facteur de votre compte a été supprimé.',
		next: 'Si c’est bien vous, vous n’avez rien à faire. Sinon, veuillez en informer immédiatement l’administrateur.',
	},
	passkeyAdded: {
		subject: 'Clé d’accès ajoutée',
		what: 'Une clé d’accès a été ajoutée à votre compte.',
		next: 'Si c’est bien vous, vous n’avez rien à faire. Sinon, veuillez en informer immédiatement l’administrateur.',
	},
	passkeyRemoved: {
		subject: 'Clé d’accès supprimée',
		what: 'Une clé d’accès a été supprimée de votre compte.',
		next: 'Si c’est bien vous, vous n’avez rien à faire. Sinon, veuillez en informer immédiatement l’administrateur.',
	},
	backupCodesRenewed: {
		subject: 'Nouveaux codes de secours',
		what: 'De nouveaux codes de secours ont été créés pour votre compte ; les anciens ne sont plus valables.',
		next: 'Si c’est bien vous, veuillez conserver les nouveaux codes en lieu sûr. Sinon, veuillez en informer immédiatement l’administrateur.',
	},
	backupCodesLow: {
		subject: 'Il reste peu de codes de secours',
		what: 'Il vous reste trois codes de secours ou moins.',
		next: 'Veuillez ouvrir la page et créer de nouveaux codes. Si vous n’avez pas utilisé ces codes vous-même, veuillez en informer immédiatement l’administrateur.',
	},
	codesPaused: {
		subject: 'Codes à usage unique suspendus après des tentatives erronées',
		what: 'Des codes à usage unique erronés ont été saisis plusieurs fois pour votre compte, après votre mot de passe. Les codes n’y sont plus acceptés pendant un certain temps.',
		next: 'Si c’était vous, patientez le temps indiqué sur la page ou utilisez une clé d’accès. Si ce n’était pas vous, une autre personne connaît votre mot de passe : veuillez en choisir un nouveau au moyen du lien de la page de connexion, ce qui met aussi fin à la suspension, et informer immédiatement l’administrateur.',
	},
	recoveryAsked: {
		subject: 'Perte du second facteur',
		what: 'Une personne qui connaît votre mot de passe a déclaré la perte du second facteur de votre compte. Deux fonctionnaires en décideront.',
		next: 'Si c’est bien vous, un fonctionnaire vous contactera par une autre voie. Sinon, veuillez changer de mot de passe et en informer immédiatement l’administrateur.',
	},
	recoveryToApprove: {
		subject: 'Perte d’un second facteur à examiner',
		what: 'Une personne a perdu son second facteur et attend l’accord de deux fonctionnaires.',
		next: 'Veuillez ouvrir la page, vérifier par une autre voie qui fait cette demande et indiquer comment.',
	},
	recoveryDone: {
		subject: 'Second facteur retiré après perte',
		what: 'Deux fonctionnaires sont convenus que le second facteur de votre compte est perdu. Il a été retiré avec les clés d’accès et les codes de secours, et toutes vos sessions ont pris fin.',
		next: 'Veuillez vous connecter et configurer un nouveau second facteur. Si vous n’avez rien demandé, veuillez en informer immédiatement l’administrateur.',
	},
	recoveryRefused: {
		subject: 'Le second facteur est maintenu',
		what: 'Votre second facteur n’a pas été retiré : un fonctionnaire s’y est opposé.',
		next: 'Veuillez vous connecter avec votre second facteur ou avec un code de secours. Si vous n’avez ni l’un ni l’autre, veuillez vous adresser à l’administrateur.',
	},
}
