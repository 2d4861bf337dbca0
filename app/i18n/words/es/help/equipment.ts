import type { Shape } from '#app/i18n/shape.ts'
import type { equipment as english } from '#app/i18n/words/en/help/equipment.ts'

export const equipment: Shape<typeof english> = {
	category: {
		text: 'La categoría determina qué autorizaciones o licencias hacen falta. Cada necesidad tiene una sola categoría.',
		example: 'Lector de pasaportes o documentos',
	},
	lines: {
		text: 'Una línea por tipo de artículo: cuántos, cuántos como mínimo, qué debe hacer y dónde. Describa prestaciones, no marcas, para que la adquisición quede abierta.',
		example:
			'Lector de documentos; 12, al menos 6; lee chips y zonas de lectura mecánica en 10 segundos; puerto de Marenda',
	},
	justification: {
		text: 'Diga por qué este equipo resuelve el problema y cómo llegó a ese número, por ejemplo según los usuarios, los turnos o los puestos.',
		example:
			'Tres puertos con dos carriles cada uno trabajan en dos turnos; un lector por carril y uno de reserva en cada puerto.',
	},
	stock: {
		text: 'Diga de qué dispone hoy y cuánto funciona. Explica la cantidad solicitada.',
		example: 'Lámpara ultravioleta; 10, de las que funcionan 4; 6 años',
	},
	site: {
		text: 'El equipo solo se envía a sitios que puedan recibirlo. Diga de cada punto si está listo, previsto o falta.',
		example: 'Suministro eléctrico: listo; almacenamiento seguro: previsto',
	},
	siteReadiness: {
		text: 'Explique qué está previsto o falta, y para cuándo estará.',
		example: 'La electricidad falla dos horas al día; hay un generador en el presupuesto de 2027.',
	},
	maintenanceAmount: {
		text: 'El importe que el Estado reserva cada año para que el equipo siga funcionando. Escriba 0 si no lo hay y diga por qué.',
		example: '4000',
	},
	maintenanceCurrency: {
		text: 'Elija la moneda en que se indica el importe.',
		example: 'Dólares de los Estados Unidos',
	},
	noMaintenanceReason: {
		text: 'Diga por qué no hay importe y quién pagaría las reparaciones.',
		example: 'El equipo tiene cinco años de garantía y después se sustituye.',
	},
	maintenanceBudgetLine: {
		text: 'Indique la partida del presupuesto con la que se paga el mantenimiento. Muestra que el dinero está previsto.',
		example: 'Ministerio del Interior, capítulo 22, conservación de equipo técnico',
	},
	maintenanceResponsible: {
		text: 'Indique la función que responde del mantenimiento, no una persona.',
		example: 'Jefatura del servicio técnico, policía portuaria',
	},
	maintenancePlan: {
		text: 'Diga quién repara, de dónde vienen los repuestos y consumibles y cómo se renuevan las licencias.',
		example: 'Dos técnicos revisan cada lector cada tres meses. Hay repuestos para un año.',
	},
	disposalPlan: {
		text: 'Diga qué sucede cuando el equipo ya no sirve, sobre todo con los datos que contiene.',
		example: 'Los soportes se borran y destruyen; los aparatos van a un reciclador autorizado.',
	},
	operators: {
		text: 'No se entrega equipo que nadie sepa usar. Diga si quienes lo usarán saben hacerlo hoy.',
		example: 'Por capacitar',
	},
	includeUserTraining: {
		text: 'Marque esta casilla para recibir, con el equipo, una breve capacitación de los usuarios.',
		example: '',
	},
	trainingNeed: {
		text: 'Si otra necesidad de esta solicitud capacita a los operadores, elíjala aquí. Ambas pueden planificarse juntas.',
		example: 'Necesidad 1: Capacitación del personal de primera línea en el control de documentos',
	},
	customsExemption: {
		text: 'Indique el acuerdo o la ley por los que los bienes entran libres de derechos e impuestos.',
		example: 'Acuerdo básico modelo de asistencia, artículo III',
	},
	consignee: {
		text: 'La oficina a la que se dirigen los bienes. La solicitud puede presentarse sin ella, pero nada puede comprarse antes de que se conozca.',
		example: 'Dirección de Logística, Ministerio del Interior',
	},
	port: {
		text: 'Por dónde deberían entrar los bienes en el país.',
		example: 'Aeropuerto internacional de la capital',
	},
	importLicence: {
		text: 'Diga qué licencia requiere la importación y quién la concede. Deje en blanco si no se necesita ninguna.',
		example: 'Licencia de la autoridad de telecomunicaciones, unas seis semanas',
	},
	radioLicence: {
		text: 'Las radios y los drones requieren una licencia nacional. Diga cuál y si ya se tiene.',
		example: 'Licencia de frecuencia solicitada en septiembre de 2026',
	},
	dataLaw: {
		text: 'Este equipo lee, graba o sigue a personas. Indique la ley que dice qué puede hacerse con los datos.',
		example: 'Ley de Protección de Datos Personales de 2020, título III',
	},
	dataRetention: {
		text: 'Diga cuánto tiempo se conservan los datos y quién vela por que se borren.',
		example:
			'90 días, luego se borran automáticamente; el delegado de protección de datos lo comprueba cada mes',
	},
	dataAccess: {
		text: 'Diga quién puede ver los datos y cómo se registra cada acceso.',
		example: 'Solo jefes de turno; cada consulta se registra con nombre, hora y motivo',
	},
	endUseUndertaking: {
		text: 'Al marcar esta casilla, el Estado acepta el texto del compromiso. El equipo solo se entrega una vez asumido.',
		example: '',
	},
}
