import account from './ru/account.json' with { type: 'json' }
import administration from './ru/administration.json' with { type: 'json' }
import codes from './ru/codes.json' with { type: 'json' }
import common from './ru/common.json' with { type: 'json' }
import delivery from './ru/delivery.json' with { type: 'json' }
import draft from './ru/draft.json' with { type: 'json' }
import events from './ru/events.json' with { type: 'json' }
import figures from './ru/figures.json' with { type: 'json' }
import help from './ru/help.json' with { type: 'json' }
import list from './ru/list.json' with { type: 'json' }
import matching from './ru/matching.json' with { type: 'json' }
import need from './ru/need.json' with { type: 'json' }
import overview from './ru/overview.json' with { type: 'json' }
import people from './ru/people.json' with { type: 'json' }
import practices from './ru/practices.json' with { type: 'json' }
import programmes from './ru/programmes.json' with { type: 'json' }
import reportDocument from './ru/report-document.json' with { type: 'json' }
import reports from './ru/reports.json' with { type: 'json' }
import request from './ru/request.json' with { type: 'json' }
import search from './ru/search.json' with { type: 'json' }
import session from './ru/session.json' with { type: 'json' }
import translation from './ru/translation.json' with { type: 'json' }
import work from './ru/work.json' with { type: 'json' }

export const ru = {
	...account,
	...administration,
	...codes,
	...common,
	...delivery,
	...draft,
	...events,
	...figures,
	...help,
	...list,
	...matching,
	...need,
	...overview,
	...people,
	...practices,
	...programmes,
	...reportDocument,
	...reports,
	...request,
	...search,
	...session,
	...translation,
	...work,
}
