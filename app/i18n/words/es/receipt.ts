import type { Shape } from '../../shape.ts'
import type { receipt as source } from '../en/receipt.ts'

export const receipt: Shape<typeof source> = {
	panel: {
		title: 'Prueba de presentación',
		lead: 'Este recibo prueba cuándo se recibió la solicitud y qué decía. No constituye una promesa de asistencia.',
		filedAt: 'Recibida el',
		sha256: 'SHA-256 de lo presentado',
		keyId: 'Firmado con la clave',
		pdf: 'Recibo en PDF',
		json: 'Recibo como datos (JSON)',
		filing: 'La solicitud tal como se calculó su resumen (JSON)',
		check: 'Cómo puede cualquiera comprobar un recibo',
	},
	sheet: {
		title: 'Recibo de presentación',
		sample: 'EJEMPLO – este recibo corresponde a una presentación ficticia',
		lead: 'La solicitud de asistencia técnica que se indica a continuación se recibió en el momento señalado. La solicitud misma no figura en esta hoja.',
		facts: {
			reference: 'Referencia',
			state: 'Estado',
			authority: 'Institución principal',
			needs: 'Número de necesidades',
			filedAt: 'Recibida a las',
			sha256: 'SHA-256 de lo presentado',
			keyId: 'Firmado con la clave',
			operator: 'Expedido por',
		},
		check: {
			title: 'Cómo comprobar este recibo',
			text: 'Introduzca la referencia y el valor SHA-256, o el texto firmado que figura más abajo, en esta dirección. No se necesita cuenta. La página indica si el recibo es auténtico y si lo presentado no ha cambiado, y nada más.',
		},
		signed: {
			title: 'Texto firmado',
			text: 'JWS compacto, firmado con EdDSA (Ed25519). Puede comprobarse sin este sitio, con la clave pública del archivo del recibo.',
		},
		noPromise:
			'Este recibo prueba que se presentó una solicitud. No constituye una promesa de asistencia ni crea obligación o derecho alguno.',
	},
	check: {
		title: 'Comprobar un recibo',
		lead: 'Quien tenga el recibo de una presentación puede comprobar aquí si es auténtico. No se necesita cuenta y no se muestra nada de la solicitud.',
		genuine: {
			title: 'El recibo es auténtico',
			filedAt: 'La presentación se recibió el <when></when>.',
			unchanged: 'Lo que consta en el registro no ha cambiado desde entonces.',
			changed: 'Lo que consta ahora en el registro no es lo que se presentó entonces.',
		},
		unknown: {
			title: 'No auténtico o desconocido',
			body: 'Estos datos no corresponden a ningún recibo de este sitio. Compruebe que estén completos.',
		},
		tooOften: {
			title: 'Demasiadas comprobaciones',
			body: 'Espere cinco minutos y vuelva a intentarlo.',
		},
		withFile: {
			title: 'Con el archivo del recibo',
			file: 'Recibo, archivo JSON',
			fileHint: '50 kB como máximo. Se lee para esta comprobación y no se conserva.',
			tooLarge: 'El archivo supera los 50 kB',
			missing: 'Elija un archivo',
			button: 'Comprobar el archivo',
		},
		withText: {
			title: 'Con el texto firmado',
			text: 'Texto firmado, o contenido del archivo del recibo',
			textHint: 'Cópielo del PDF o del archivo; los saltos de línea no importan.',
			button: 'Comprobar el texto',
		},
		withNumbers: {
			title: 'Con la referencia y el valor SHA-256',
			reference: 'Referencia',
			referenceHint: 'Por ejemplo SOM-TA-2026-XAA-0001',
			sha256: 'SHA-256 de lo presentado',
			sha256Hint: '64 cifras y letras; los espacios no importan.',
			button: 'Comprobar la referencia y el valor',
		},
	},
}
