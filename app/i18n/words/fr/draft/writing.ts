import type { Shape } from '#app/i18n/shape.ts'
import type { writing as english } from '#app/i18n/words/en/draft/writing.ts'

export const writing: Shape<typeof english> = {
	page: {
		saveAsDraft: 'Enregistrer comme brouillon',
		saveAsDraftHint:
			'« Enregistrer comme brouillon » conserve ce que vous avez écrit, achevé ou non, sans rien vérifier.',
		backWithoutSaving: 'Retour sans enregistrer',
	},
	saving: {
		saved: 'Toutes les modifications ont été enregistrées à {time}',
		saving: 'Enregistrement en cours',
		unsaved: 'Pas encore enregistré',
		failed: 'Non enregistré. Nouvel essai en cours.',
		retry: 'Enregistrer maintenant',
		offline:
			'Pas de connexion. Votre texte reste sur cette page et sera enregistré dès le retour de la connexion.',
		signedOut:
			'Votre session est terminée. Reconnectez-vous dans un nouvel onglet ; votre texte reste sur cette page.',
		conflict: 'Une autre personne a modifié une réponse que vous avez modifiée aussi. Veuillez choisir.',
	},
	conflict: {
		title: 'Une autre personne a modifié cette réponse entre-temps',
		body: 'Vos autres réponses sont enregistrées. Pour chaque réponse ci-dessous, choisissez celle à conserver.',
		stored: 'Réponses qui diffèrent des vôtres',
		theirs: 'Enregistrée par une autre personne',
		yours: 'La vôtre',
		keepTheirs: 'Conserver la réponse enregistrée',
		keepYours: 'Conserver la vôtre',
		empty: 'Rien',
	},
	advice: {
		title: 'Conseil',
		lead: 'Vous pouvez continuer sans le suivre.',
		maintenanceMissing:
			'Aucun montant annuel n’est prévu pour la maintenance. Sans lui, un équipement est souvent à l’arrêt au bout d’un an ; s’il n’y en a pas, dites pourquoi.',
		womenBelow30:
			'Moins de 30 % de femmes sont prévues. Veuillez dire comment davantage de femmes pourraient participer, par exemple par un appel distinct à candidatures.',
		legalBasisNo:
			'Le trafic illicite de migrants n’est pas encore une infraction en droit interne. Un besoin relatif à la législation, placé en premier, donnerait un fondement juridique aux autres besoins.',
		consigneeMissing:
			'Aucun destinataire n’est indiqué. La demande peut être présentée sans lui, mais rien ne peut être acheté avant qu’il soit connu.',
		freeMail:
			'Cette adresse semble être une messagerie privée. Une adresse officielle permet de vérifier plus facilement qui écrit.',
		minimumRatio:
			'La plus petite quantité utile est proche de la quantité totale. Si une quantité moindre est déjà utile, un nombre plus petit permet une offre partielle.',
		stockCovers:
			'Le stock en état de marche couvre déjà la quantité demandée. Si davantage est nécessaire malgré tout, dites pourquoi dans la justification.',
	},
	excluded: {
		title: 'Cet article ne peut pas être fourni',
		lead: 'Cela ne concerne que cette ligne. Les autres lignes et la demande ne sont pas touchées.',
		alternative: 'Ce qui peut être demandé à la place',
		FIREARMS: {
			explanation: 'Les armes à feu, munitions, explosifs et autres articles létaux ne sont jamais fournis.',
			alternative:
				'Équipement de protection, trousses de premiers secours ou formation aux secours d’urgence.',
		},
		RESTRAINT: {
			explanation:
				'Les matraques, menottes, produits irritants et autres moyens de contrainte ou de maîtrise des foules ne sont jamais fournis.',
			alternative: 'Formation au traitement humain des migrants et à l’apaisement des situations tendues.',
		},
		INTERCEPTION: {
			explanation:
				'Les outils qui interceptent les communications ou pénètrent en secret dans des appareils ne sont jamais fournis.',
			alternative:
				'Outils de recherche en sources ouvertes, ou analyse numérique d’appareils saisis sur décision de justice.',
		},
		ARMED_CRAFT: {
			explanation: 'Les aéronefs pilotés et les navires armés ne sont jamais fournis.',
			alternative:
				'Embarcations de sauvetage non armées, matériel de sauvetage, radios ou conseils sur la coopération en mer.',
		},
		CROWD_FACES: {
			explanation:
				'La reconnaissance faciale des foules n’est jamais fournie : elle touche toute personne qui passe.',
			alternative: 'Lecteurs de documents et comparaison d’un document avec son seul titulaire.',
		},
		DETENTION: {
			explanation: 'L’équipement qui accroît la capacité de détention n’est jamais fourni.',
			alternative:
				'Aménagement de locaux d’accueil et d’entretien, ou conseils sur les mesures de substitution à la détention.',
		},
		EMBARGOED: {
			explanation: 'Ce qui est visé par un embargo ou une sanction du Conseil de sécurité n’est pas fourni.',
			alternative:
				'Demandez à l’ONUDC quels articles de même usage ne sont pas visés, ou choisissez une formation ou des conseils.',
		},
	},
}
