import type { Shape } from '../../shape.ts'
import type { operations as source } from '../en/operations.ts'

export const operations: Shape<typeof source> = {
	index: {
		title: 'Administración',
		lead: 'Lo que mantiene el sitio en marcha y sus registros en orden.',
	},
	tiles: {
		people: {
			title: 'Personas',
			what: 'Cuentas, puestos e invitaciones.',
		},
		states: {
			title: 'Estados',
			what: 'Misiones, autoridades y puestos de cada Estado.',
		},
		recoveries: {
			title: 'Segundos factores perdidos',
			what: 'Peticiones de ayuda que aprueban dos funcionarios.',
		},
		health: {
			title: 'Estado del sistema',
			what: 'Si funciona todo aquello de lo que depende el sitio.',
		},
		jobs: {
			title: 'Tareas',
			what: 'Lo que espera, se ejecuta o se abandonó.',
		},
		mail: {
			title: 'Correo saliente',
			what: 'Correos que no salieron o fueron devueltos, y por qué.',
		},
		inbound: {
			title: 'Correos recibidos',
			what: 'Respuestas y correos devueltos, y qué ocurrió con ellos.',
		},
		mailTemplates: {
			title: 'Modelos de correo electrónico',
			what: 'Todos los correos que el sitio puede enviar, en seis idiomas.',
		},
		door: {
			title: 'Accesos y rechazos',
			what: 'Quién entró, quién fue rechazado y desde dónde.',
		},
		seals: {
			title: 'Sellos del registro',
			what: 'Prueba firmada de cada día, para guardar en otro lugar.',
		},
		retention: {
			title: 'Plazos de conservación',
			what: 'Plazos, próximas eliminaciones, solicitudes retenidas.',
		},
		exports: {
			title: 'Exportaciones',
			what: 'Qué se extrajo, quién y por qué.',
		},
		permissions: {
			title: 'Quién puede hacer qué',
			what: 'Cada paso y qué puestos pueden darlo.',
		},
		versions: {
			title: 'Estados guardados',
			what: 'Solicitudes que los flujos actuales no pueden leer.',
		},
		settings: {
			title: 'Plazos',
			what: 'Cuánto puede durar cada paso.',
		},
		matchingSettings: {
			title: 'Ajustes de la correspondencia',
			what: 'Pesos y límites de la correspondencia.',
		},
		calendars: {
			title: 'Calendarios',
			what: 'Días laborables del lugar de destino y de los Estados.',
		},
	},
	door: {
		title: 'Accesos y rechazos',
		lead: 'Lo ocurrido en la entrada, empezando por lo más reciente. Nunca se anota lo que se escribió.',
		at: 'Cuándo',
		kind: 'Qué',
		who: 'Quién',
		where: 'Dirección de red',
		page: 'Página',
		detail: 'Detalle',
		person: 'Nombre o correo electrónico',
		from: 'Desde',
		to: 'Hasta',
		any: 'Todo',
		show: 'Mostrar',
		older: 'Sucesos anteriores',
		latest: 'Últimos sucesos',
		pages: 'Páginas de sucesos',
		none: 'Ningún suceso coincide',
		kinds: {
			signedIn: 'Acceso',
			passwordRefused: 'Contraseña rechazada',
			tooManyAttempts: 'Demasiados intentos',
			factorPassed: 'Segundo factor aceptado',
			factorRefused: 'Segundo factor rechazado',
			confirmed: 'Confirmado de nuevo',
			signedOut: 'Salida',
			sessionEnded: 'Sesión terminada',
			accessRefused: 'Acceso denegado',
			factorEnrolled: 'Segundo factor configurado',
			factorRemoved: 'Segundo factor retirado',
			passwordChanged: 'Contraseña cambiada',
			addressChanged: 'Dirección cambiada',
		},
	},
	jobs: {
		title: 'Tareas',
		lead: 'Lo que el sistema hace en segundo plano: enviar mensajes, avisar de plazos, analizar archivos.',
		counts: 'Tareas por tipo',
		kind: 'Tipo',
		waiting: 'En espera',
		later: 'Para más tarde',
		active: 'En curso',
		failed: 'Abandonadas',
		since: 'La más antigua espera desde',
		nothing: 'No hay nada que hacer',
		givenUp: 'Tareas abandonadas',
		none: 'No se abandonó ninguna tarea',
		tries: 'Intentos',
		at: 'Último intento',
		error: 'Último fallo',
		action: 'Acción',
		retry: 'Reintentar',
		retryOne: 'Reintentar: {name}',
		retried: 'La tarea vuelve a estar en la cola',
		gone: 'Esta tarea ya no está abandonada',
		kinds: {
			'send-notice': 'Enviar un mensaje',
			'ring-timer': 'Fin de un plazo',
			'promote-waiting': 'Cubrir plazas de una lista de espera',
			'ring-clock': 'Aviso de un plazo',
			'recount-clocks': 'Recalcular los plazos',
			'scan-attachment': 'Analizar un archivo',
			'run-allocation': 'Calcular una asignación',
			'replay-allocation': 'Volver a calcular una asignación',
		},
	},
	health: {
		title: 'Estado del sistema',
		lead: 'Comprobado al abrir esta página; nada se modifica.',
		check: 'Elemento',
		state: 'Estado',
		detail: 'Detalle',
		good: 'Bien',
		bad: 'Requiere atención',
		absent: 'Nada que señalar',
		checks: {
			database: {
				title: 'Base de datos',
				todo: 'La base no responde. Revise su registro y su disco.',
			},
			clock: {
				title: 'Reloj',
				todo: 'Los relojes del sitio y de la base difieren. Ajústelos con un servidor de hora.',
			},
			worker: {
				title: 'Proceso de tareas',
				todo: 'Ningún proceso de tareas ha dado señal en el último minuto: los correos y recordatorios esperan. Inicie uno y consulte su registro.',
			},
			queue: {
				title: 'Tareas en espera',
				todo: 'Una tarea espera desde hace más de dos minutos. Consulte el registro del proceso de tareas.',
			},
			jobs: {
				title: 'Tareas abandonadas',
				todo: 'Abra la página de tareas, elimine la causa y reintente.',
			},
			mail: {
				title: 'Último mensaje enviado',
				todo: 'Un mensaje espera desde hace más de una hora. Compruebe el servidor de correo.',
			},
			mailServer: {
				title: 'Servidor de correo',
				todo: 'No acepta mensajes. Consulte el motivo en la página de correo saliente y compruebe su dirección y sus credenciales.',
			},
			certificate: {
				title: 'Certificado del servidor de correo',
				todo: 'No es válido: no se entrega nada. Renuévelo o corrija el nombre en la dirección del servidor.',
			},
			resting: {
				title: 'Dominios en pausa',
				todo: 'Servidores de destinatarios piden paciencia. Los mensajes esperan y salen solos; vuelva a mirar en una hora.',
			},
			bounced: {
				title: 'Mensajes devueltos',
				todo: 'Abra la página de correo saliente y haga corregir las direcciones.',
			},
			parked: {
				title: 'Mensajes apartados',
				todo: 'Abra la página de correo saliente, elimine la causa y reenvíelos.',
			},
			storage: {
				title: 'Almacenamiento de archivos',
				todo: 'No se pueden guardar archivos. Libere espacio en la carpeta de datos, permita la escritura en ella o compruebe el contenedor de almacenamiento. No es necesario reiniciar.',
			},
			files: {
				title: 'Archivos adjuntos',
				todo: 'El archivo adjunto más reciente no está en el almacenamiento de este proceso. Asigne a todos los procesos la misma carpeta de datos o el mismo contenedor, o restaure los archivos desde la copia de seguridad.',
			},
			scanner: {
				title: 'Antivirus',
				todo: 'El antivirus no responde: los archivos esperan.',
			},
			seal: {
				title: 'Último sello del registro',
				todo: 'Un día sigue sin sello dos días después de terminar. Compruebe el proceso de trabajo y su registro.',
			},
			retention: {
				title: 'Última eliminación de datos',
				todo: 'No se ejecuta desde hace dos días. Compruebe el proceso de trabajo y su registro.',
			},
		},
		versions: {
			title: 'Versiones',
			product: 'Este producto',
			node: 'Entorno de ejecución (Node.js)',
			postgres: 'Base de datos (PostgreSQL)',
		},
	},
}
