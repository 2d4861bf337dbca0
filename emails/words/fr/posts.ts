import type { posts as english } from '../en/posts.ts'
import type { Shape } from '../shape.ts'

export const posts: Shape<typeof english> = {
	successorAnnounced: {
		subject: 'Changement de titulaire annoncé',
		what: 'La transmission d’une fonction a été annoncée : à la date indiquée dans ce message, l’un de vous la reprend de l’autre.',
		next: 'Veuillez ouvrir la page pour voir de quelle fonction il s’agit ; rien ne change jusqu’à ce jour.',
	},
	successorWithdrawn: {
		subject: 'Changement de titulaire annulé',
		what: 'La transmission d’une fonction annoncée pour la date indiquée dans ce message n’aura pas lieu.',
		next: 'Vous n’avez rien à faire ; la personne en fonction le reste.',
	},
	postTakenOver: {
		subject: 'Fonction reprise',
		what: 'Une fonction est passée d’un titulaire au suivant, avec les dossiers en cours.',
		next: 'Si vous êtes le nouveau titulaire, veuillez ouvrir la page pour voir ce qui vous attend. Si vous exerciez cette fonction auparavant, vous n’avez rien à faire.',
	},
	accountSuspended: {
		subject: 'Compte suspendu',
		what: 'Votre compte a été suspendu et toutes vos sessions sont closes.',
		next: 'Si vous n’en connaissez pas la raison, veuillez vous adresser au point focal de votre État ou à l’Office.',
	},
	accountReadmitted: {
		subject: 'Compte rouvert',
		what: 'La suspension de votre compte a été levée.',
		next: 'Vous pouvez de nouveau vous connecter.',
	},
	accountEnded: {
		subject: 'Compte clos',
		what: 'Vous n’exercez plus de fonction dans le système ; votre compte est donc clos. Ce que vous avez fait reste consigné sous votre nom.',
		next: 'Vous n’avez rien à faire.',
	},
	invitationLapsed: {
		subject: 'Invitation restée sans suite',
		what: 'Une invitation que vous avez envoyée n’a pas été utilisée dans les dix jours et son lien n’est plus valable.',
		next: 'Veuillez ouvrir la page pour voir à qui elle était destinée ; vous pouvez l’y renvoyer.',
	},
	mailboxSet: {
		subject: 'Boîte aux lettres de votre fonction modifiée',
		what: 'L’adresse à laquelle parviennent les courriels relatifs aux demandes destinés au titulaire de votre fonction a été modifiée. Ce qui concerne votre propre compte parvient toujours à votre propre adresse.',
		next: 'Veuillez ouvrir la page pour voir votre fonction. Si vous n’en connaissez pas la raison, veuillez vous adresser au point focal de votre État ou à l’Office.',
	},
}
