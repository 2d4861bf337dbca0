import type { Shape } from '../../shape.ts'
import type { publicWords as source } from '../en/public.ts'

export const publicWords: Shape<typeof source> = {
	title: 'Informe a la UNODC de la asistencia técnica que necesita su Estado',
	lead: 'Los Estados utilizan este sitio para informar a la Oficina de las Naciones Unidas contra la Droga y el Delito (UNODC) de sus necesidades de asistencia técnica para prevenir y combatir el tráfico ilícito de migrantes, y para seguir el curso de cada necesidad.',
	signIn: 'Iniciar sesión',
	byInvitation:
		'Las cuentas se abren por invitación. El coordinador (punto focal) invita a los colegas de su propio Estado.',
	who: {
		title: 'Quiénes lo utilizan',
		states: {
			title: 'Estados',
			body: 'Las autoridades nacionales preparan una solicitud con una o varias necesidades: capacitación especializada, equipo técnico y herramientas tecnológicas, o asesoramiento. El coordinador (punto focal) del Estado da su aval.',
		},
		officers: {
			title: 'Oficiales de la UNODC',
			body: 'Los oficiales examinan cada solicitud, piden aclaraciones cuando es necesario, deciden necesidad por necesidad y buscan un programa que tenga capacidad para atenderla.',
		},
		donors: {
			title: 'Donantes',
			body: 'Los donantes ven cifras sobre las necesidades sin financiación, por región y esfera temática, nunca las propias solicitudes.',
		},
	},
	way: {
		title: 'El recorrido de una solicitud',
		prepare: {
			title: 'Preparar',
			body: 'Una autoridad nacional describe su situación y sus necesidades. El borrador se puede dejar y retomar.',
		},
		endorse: {
			title: 'Dar el aval',
			body: 'El coordinador (punto focal) da su aval a la solicitud mediante una nota verbal y la envía. Una referencia confirma la recepción.',
		},
		review: {
			title: 'Examinar y decidir',
			body: 'Los oficiales de la UNODC examinan la solicitud. Cada necesidad se acepta, se deja en suspenso, se remite a un asociado o no se acepta, con indicación de los motivos.',
		},
		match: {
			title: 'Buscar un programa',
			body: 'Para cada necesidad aceptada se busca un programa adecuado. El Estado confirma la oferta antes de que comience nada.',
		},
		deliver: {
			title: 'Ejecutar y evaluar',
			body: 'La capacitación, el equipo o el asesoramiento se siguen hasta que estén en uso y se hayan evaluado.',
		},
	},
	voluntary: {
		title: 'Qué significa una solicitud',
		body: 'La presentación es voluntaria. No crea obligaciones para el Estado ni derecho a recibir asistencia: esta depende de los mandatos, de la financiación y de la capacidad de los programas. La solicitud no sustituye los cauces oficiales entre un Estado y las Naciones Unidas.',
	},
	languages: {
		title: 'Idiomas',
		body: 'El sitio y sus mensajes están disponibles en los seis idiomas oficiales de las Naciones Unidas. La solicitud puede presentarse en cualquiera de ellos.',
	},
	noScript: 'Todos los pasos funcionan sin JavaScript y con conexiones lentas.',
}
