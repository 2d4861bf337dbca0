-- What a State wrote of a line is removed with the other content of a closed request.
grant update (description) on need_line to app_user;
