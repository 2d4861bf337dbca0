import type { Shape } from '#app/i18n/shape.ts'
import type { handoverProtocol as english } from '#app/i18n/words/en/handover-protocol.ts'

export const handoverProtocol: Shape<typeof english> = {
	title: 'Procès-verbal de remise et de réception',
	sample: 'EXEMPLE – ce procès-verbal porte sur une livraison fictive',
	lead: 'L’équipement énuméré ci-dessous a été remis à l’État désigné ci-dessous et accepté en son nom. Cette feuille a été établie à partir de l’enregistrement que les deux parties ont signé ; la somme de contrôle montre si celui-ci est inchangé.',
	record: 'L’enregistrement signé par les deux parties (JSON)',
	facts: {
		number: 'Numéro du procès-verbal',
		state: 'État',
		authority: 'Institution bénéficiaire',
		reference: 'Demande',
		need: 'Besoin',
		programme: 'Programme',
		place: 'Lieu de la remise',
		heldOn: 'Date de la remise',
		mode: 'Droit sur l’équipement',
		sha256: 'SHA-256 de l’enregistrement',
		operator: 'Remis par',
	},
	modes: {
		title: 'Transfert de propriété : l’équipement devient la propriété de l’institution bénéficiaire.',
		use: 'Droit d’usage : l’équipement reste la propriété de l’Office ; l’institution bénéficiaire peut l’utiliser.',
	},
	lines: {
		title: 'Équipement remis',
		number: 'N°',
		description: 'Désignation',
		quantity: 'Quantité',
		unit: 'Unité',
	},
	serials: {
		title: 'Numéros de série',
		line: 'Ligne',
		numbers: 'Numéros de série',
	},
	conditions: 'Conditions',
	undertaking: {
		title: 'Engagement d’utilisation finale',
		text: 'L’État s’engage à n’utiliser l’équipement que pour prévenir et combattre le trafic illicite de migrants et pour protéger les personnes qui en ont été l’objet, conformément au Protocole contre le trafic illicite de migrants et aux droits de l’homme ; à ne le vendre, le prêter ni le céder à quiconque sans l’accord écrit préalable de l’Office ; à le maintenir en état de marche et inscrit à son inventaire ; à permettre qu’il soit contrôlé six et douze mois après la remise ; et à signaler sans délai toute perte, toute détérioration ou tout usage abusif.',
	},
	signatures: {
		title: 'Signatures',
		side: 'Partie',
		name: 'Nom',
		post: 'Fonction',
		at: 'Signé le',
		office: 'Pour l’Office',
		state: 'Pour l’État',
		missing: 'Pas encore signé',
	},
	foot: 'Les deux signatures ont été données par voie électronique par des personnes connectées sous leur propre nom ; chacune a indiqué le nom et la fonction qui figurent ici.',
}
