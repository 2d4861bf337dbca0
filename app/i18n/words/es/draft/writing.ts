import type { Shape } from '#app/i18n/shape.ts'
import type { writing as english } from '#app/i18n/words/en/draft/writing.ts'

export const writing: Shape<typeof english> = {
	page: {
		saveAsDraft: 'Guardar como borrador',
		saveAsDraftHint: '«Guardar como borrador» conserva lo escrito, esté terminado o no, y no comprueba nada.',
		backWithoutSaving: 'Volver sin guardar',
	},
	saving: {
		saved: 'Todos los cambios se guardaron a las {time}',
		saving: 'Guardando',
		unsaved: 'Aún no se ha guardado',
		failed: 'No se ha guardado. Lo intentamos de nuevo.',
		retry: 'Guardar ahora',
		offline: 'No hay conexión. Su texto permanece en esta página y se guardará cuando vuelva la conexión.',
		signedOut:
			'Su sesión ha terminado. Vuelva a entrar en una pestaña nueva; su texto permanece en esta página.',
		conflict: 'Otra persona cambió una respuesta que usted también cambió. Elija una.',
	},
	conflict: {
		title: 'Otra persona cambió esta respuesta entretanto',
		body: 'Sus demás respuestas están guardadas. Elija cuál conservar de cada una de las respuestas siguientes.',
		stored: 'Respuestas que difieren de las suyas',
		theirs: 'Guardada por otra persona',
		yours: 'La suya',
		keepTheirs: 'Conservar la respuesta guardada',
		keepYours: 'Conservar la suya',
		empty: 'Nada',
	},
	advice: {
		title: 'Consejo',
		lead: 'Puede continuar sin seguirlo.',
		maintenanceMissing:
			'No se indica ningún importe anual para el mantenimiento. Sin él, el equipo suele quedar parado al cabo de un año; si no lo hay, indique por qué.',
		womenBelow30:
			'Se prevé menos de un 30 % de mujeres. Indique cómo podría llegarse a más mujeres, por ejemplo mediante una convocatoria separada.',
		legalBasisNo:
			'El tráfico ilícito de migrantes todavía no es delito en el derecho interno. Una necesidad sobre legislación, en primer lugar, daría base jurídica a las demás.',
		consigneeMissing:
			'No se indica ningún consignatario. La solicitud puede presentarse sin él, pero nada puede comprarse antes de que se conozca.',
		freeMail:
			'Parece un buzón privado. Una dirección oficial permite comprobar más fácilmente quién escribe.',
		minimumRatio:
			'La menor cantidad útil se acerca a la cantidad total. Si una cantidad menor ya sirviera, un número más bajo permitiría una oferta parcial.',
		stockCovers:
			'Las existencias en funcionamiento ya cubren la cantidad solicitada. Si aun así hace falta más, diga por qué en la justificación.',
	},
	excluded: {
		title: 'Este artículo no puede suministrarse',
		lead: 'Afecta solo a esta línea. Las demás líneas y la solicitud no se ven afectadas.',
		alternative: 'Qué puede solicitarse en su lugar',
		FIREARMS: {
			explanation: 'Nunca se suministran armas de fuego, municiones, explosivos ni otros artículos letales.',
			alternative:
				'Equipo de protección, botiquines de primeros auxilios o capacitación en auxilio y rescate.',
		},
		RESTRAINT: {
			explanation:
				'Nunca se suministran porras, esposas, irritantes ni otros medios de coerción o de control de multitudes.',
			alternative:
				'Capacitación en el trato humano de los migrantes y en la distensión de situaciones difíciles.',
		},
		INTERCEPTION: {
			explanation:
				'Nunca se suministran herramientas que interceptan comunicaciones o entran en secreto en dispositivos.',
			alternative:
				'Herramientas de investigación en fuentes abiertas, o análisis forense digital de dispositivos incautados por orden judicial.',
		},
		ARMED_CRAFT: {
			explanation: 'Nunca se suministran aeronaves tripuladas ni embarcaciones armadas.',
			alternative:
				'Embarcaciones de rescate sin armas, equipo de salvamento, radios o asesoramiento sobre cooperación en el mar.',
		},
		CROWD_FACES: {
			explanation:
				'Nunca se suministra el reconocimiento facial de multitudes: afecta a toda persona que pasa.',
			alternative: 'Lectores de documentos y comparación de un documento con su titular únicamente.',
		},
		DETENTION: {
			explanation: 'Nunca se suministra equipo que aumente la capacidad de detención.',
			alternative:
				'Acondicionamiento de salas de acogida y de entrevista, o asesoramiento sobre alternativas a la detención.',
		},
		EMBARGOED: {
			explanation:
				'No se suministra lo que es objeto de un embargo o de una sanción del Consejo de Seguridad.',
			alternative:
				'Pregunte a la UNODC qué artículos del mismo uso no están afectados, o elija capacitación o asesoramiento.',
		},
	},
}
