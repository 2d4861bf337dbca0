import type { Shape } from '#app/i18n/shape.ts'
import type { calendar as english } from '#app/i18n/words/en/calendar.ts'

export const calendar: Shape<typeof english> = {
	title: 'Calendario',
	lead: 'Lo que usted debe atender en una fecha: capacitaciones, vencimientos, llegadas, comprobaciones, seguimientos y ofertas que caducan.',
	name: 'Solicitudes de asistencia técnica',
	late: 'Con retraso',
	offerExpires: 'Se libera la capacidad reservada para una oferta',
	noReference: 'Aún no presentada',
	need: 'necesidad {number}',
	none: {
		title: 'No vence nada',
		body: 'Cuando algo con fecha espere por usted, figurará aquí.',
	},
	head: {
		what: 'Qué',
		day: 'Día',
		about: 'Acerca de',
	},
	feeds: {
		title: 'Enlaces privados',
		lead: 'Un enlace privado permite que un programa de calendario muestre estas fechas. No requiere iniciar sesión: guárdelo para usted. Indica referencias y pasos, ni nombres ni textos escritos.',
		made: 'Se ha creado el enlace',
		copy: 'Copie la dirección en su programa de calendario:',
		secret:
			'Solo se muestra ahora. Quien la tenga puede leer su calendario hasta que usted la revoque más abajo.',
		revoked: 'El enlace se ha revocado. Ya no muestra nada.',
		language: 'Idioma del calendario',
		make: 'Crear un enlace',
		revoke: 'Revocar',
		revokeOne: 'Revocar el enlace creado el {number}',
		neverRead: 'Aún no leído',
		head: {
			created: 'Creado',
			language: 'Idioma',
			read: 'Última lectura',
			revoke: 'Revocar',
		},
	},
}
