import type { Shape } from '../../shape.ts'
import type { provider as source } from '../en/provider.ts'

export const provider: Shape<typeof source> = {
	button: 'Iniciar sesión con {name}',
	title: 'No se ha podido iniciar sesión por esta vía',
	body: 'O bien se interrumpió el inicio de sesión, o bien ninguna cuenta de este sitio corresponde a la persona indicada por el proveedor de identidad. Inténtelo de nuevo desde la página de inicio de sesión o consulte al administrador.',
	again: 'Volver al inicio de sesión',
}
