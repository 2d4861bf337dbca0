import type { Shape } from '../../shape.ts'
import type { certificates as source } from '../en/certificates.ts'

export const certificates: Shape<typeof source> = {
	sheet: {
		title: 'Certificado',
		sample: 'EJEMPLO: este certificado es de un curso inventado',
		lead: 'Se certifica la participación de',
		text: 'en la capacitación que se indica a continuación, con asistencia al menos al 80 por ciento de los días y el resultado exigido en la prueba final.',
		facts: {
			state: 'Estado',
			place: 'Lugar',
			dates: 'Fechas',
			days: 'Días',
			number: 'Número del certificado',
			code: 'Código de verificación',
			issuedOn: 'Expedido el',
			operator: 'Expedido por',
		},
		check:
			'Cualquier persona puede comprobar en esta dirección, con el número y el código, si este certificado es auténtico. No se necesita cuenta y no se muestra ningún nombre.',
	},
	check: {
		title: 'Comprobar un certificado',
		lead: 'Quien tenga un certificado de capacitación puede comprobar aquí si es auténtico. No se necesita cuenta y no se muestra de quién es el certificado.',
		enter: 'Número y código del certificado',
		number: 'Número del certificado',
		numberHint: 'Por ejemplo, SOM-C-2026-000123',
		code: 'Código de verificación',
		codeHint: 'Dieciséis letras y cifras; no importan los espacios, los guiones ni las mayúsculas.',
		button: 'Comprobar el certificado',
		genuine: {
			title: 'El certificado es auténtico',
			training: 'Capacitación: <title></title>',
			issuedOn: 'Expedido el <when></when>.',
		},
		revoked: {
			title: 'El certificado ha sido retirado',
			revokedOn: 'Era auténtico cuando se expidió y fue retirado el <when></when>.',
		},
		unknown: {
			title: 'No es auténtico o no se conoce',
			body: 'Estos datos no corresponden a ningún certificado de este sitio. Compruebe que estén completos.',
		},
		tooOften: {
			title: 'Demasiadas comprobaciones',
			body: 'Espere cinco minutos y vuelva a intentarlo.',
		},
	},
}
