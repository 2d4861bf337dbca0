import type { Shape } from '../../shape.ts'
import type { receipt as source } from '../en/receipt.ts'

export const receipt: Shape<typeof source> = {
	panel: {
		title: 'Preuve de dépôt',
		lead: 'Ce récépissé prouve quand la demande a été reçue et ce qu’elle disait. Il ne constitue pas une promesse d’assistance.',
		filedAt: 'Reçue le',
		sha256: 'SHA-256 du dépôt',
		keyId: 'Signé avec la clé',
		pdf: 'Récépissé en PDF',
		json: 'Récépissé sous forme de données (JSON)',
		filing: 'Le dossier tel qu’il a été haché (JSON)',
		check: 'Comment chacun peut vérifier un récépissé',
	},
	sheet: {
		title: 'Récépissé de dépôt',
		sample: 'EXEMPLE – ce récépissé porte sur un dépôt fictif',
		lead: 'La demande d’assistance technique désignée ci-dessous a été reçue au moment indiqué. La demande elle-même ne figure pas sur cette feuille.',
		facts: {
			reference: 'Référence',
			state: 'État',
			authority: 'Institution chef de file',
			needs: 'Nombre de besoins',
			filedAt: 'Reçue à',
			sha256: 'SHA-256 du dépôt',
			keyId: 'Signé avec la clé',
			operator: 'Délivré par',
		},
		check: {
			title: 'Comment vérifier ce récépissé',
			text: 'Saisissez la référence et la valeur SHA-256, ou le texte signé ci-dessous, à cette adresse. Aucun compte n’est nécessaire. La page indique si le récépissé est authentique et si le dépôt est inchangé, et rien d’autre.',
		},
		signed: {
			title: 'Texte signé',
			text: 'JWS compact, signé avec EdDSA (Ed25519). Il peut être vérifié sans ce site, avec la clé publique du fichier du récépissé.',
		},
		noPromise:
			'Ce récépissé prouve qu’une demande a été déposée. Il ne constitue pas une promesse d’assistance et ne crée ni obligation ni droit.',
	},
	check: {
		title: 'Vérifier un récépissé',
		lead: 'Toute personne qui détient le récépissé d’un dépôt peut vérifier ici s’il est authentique. Aucun compte n’est nécessaire et rien de la demande n’est montré.',
		genuine: {
			title: 'Le récépissé est authentique',
			filedAt: 'Le dépôt a été reçu le <when></when>.',
			unchanged: 'Ce qui est enregistré est inchangé depuis lors.',
			changed: 'Ce qui est enregistré aujourd’hui n’est pas ce qui avait été déposé.',
		},
		unknown: {
			title: 'Non authentique ou inconnu',
			body: 'Ces indications ne correspondent à aucun récépissé de ce site. Veuillez vérifier qu’elles sont complètes.',
		},
		tooOften: {
			title: 'Trop de vérifications',
			body: 'Veuillez attendre cinq minutes, puis réessayer.',
		},
		withFile: {
			title: 'Avec le fichier du récépissé',
			file: 'Récépissé, fichier JSON',
			fileHint: '50 ko au plus. Il est lu pour cette vérification et n’est pas conservé.',
			tooLarge: 'Le fichier dépasse 50 ko',
			missing: 'Choisissez un fichier',
			button: 'Vérifier le fichier',
		},
		withText: {
			title: 'Avec le texte signé',
			text: 'Texte signé, ou contenu du fichier du récépissé',
			textHint: 'Copiez-le du PDF ou du fichier ; les retours à la ligne sont sans importance.',
			button: 'Vérifier le texte',
		},
		withNumbers: {
			title: 'Avec la référence et la valeur SHA-256',
			reference: 'Référence',
			referenceHint: 'Par exemple SOM-TA-2026-XAA-0001',
			sha256: 'SHA-256 du dépôt',
			sha256Hint: '64 chiffres et lettres ; les espaces sont sans importance.',
			button: 'Vérifier la référence et la valeur',
		},
	},
}
