import type { records as source } from '../en/records.ts'
import type { Shape } from '../shape.ts'

export const records: Shape<typeof source> = {
	auditSeal: {
		subject: 'Sello diario del registro',
		what: 'El registro de todos los pasos se ha sellado para el día que ha terminado. El archivo adjunto indica, con una firma, dónde estaba cada una de sus cadenas.',
		next: 'Le rogamos que guarde el archivo fuera del sistema: quien cambiara después un asiento no podría cambiar su copia. No tiene que hacer nada más; para comprobar un archivo, abra la página de los sellos.',
	},
	draftIdle: {
		subject: 'Borrador sin actividad',
		what: 'Nadie ha trabajado desde hace mucho tiempo en un borrador suyo.',
		next: 'Le rogamos que lo continúe si aún es necesario. De lo contrario se archivará el día indicado aquí; podrá recuperarlo en cualquier momento.',
	},
	draftArchived: {
		subject: 'Borrador archivado',
		what: 'Un borrador suyo se ha archivado porque nadie había trabajado en él desde hace mucho tiempo. No se ha perdido nada.',
		next: 'No tiene que hacer nada. Para continuarlo, abra la lista de borradores archivados y recupérelo.',
	},
	donorDigest: {
		subject: 'Prestaciones que usted financia',
		what: 'Estas son las cifras del mes pasado sobre las prestaciones de los programas que usted financia.',
		next: 'No tiene que hacer nada; la página muestra las cifras en detalle.',
	},
}
