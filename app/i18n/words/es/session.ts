import type { Shape } from '../../shape.ts'
import type { session as source } from '../en/session.ts'

export const session: Shape<typeof source> = {
	title: 'Su sesión está a punto de terminar',
	idle: 'Hace un rato que no se envía nada desde aquí. Para proteger su trabajo, la sesión termina en:',
	final: 'Una sesión dura doce horas como máximo. Guarde su trabajo; esta termina en:',
	time: '{minutes} min y {seconds} s',
	stay: 'Seguir con la sesión abierta',
	close: 'Cerrar',
	unreachable: 'No se ha podido acceder al servicio. Inténtelo de nuevo.',
	ended: {
		title: 'Su sesión ha terminado',
		body: 'Lo que escribió sigue en esta página y no se ha perdido. Inicie sesión en una ventana nueva y vuelva aquí, o envíe la página: se le pedirá que inicie sesión y continuará desde ahí.',
		signIn: 'Iniciar sesión en una ventana nueva',
		back: 'Volver a la página',
	},
}
