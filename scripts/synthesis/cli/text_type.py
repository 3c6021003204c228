"""Free text on the command line, as every command takes it: whole, and with nothing in it that no reader sees."""

import click

from synthesis.load.control_characters import name_invisible


class TextType(click.types.StringParamType):
    """A text of an option or an argument; a terminal that does not speak UTF-8 gives bytes that are none."""

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Give the text, or end the command with what is wrong with it."""
        text = str(super().convert(value, param, ctx))
        try:
            text.encode()
        except UnicodeEncodeError:
            self.fail("must be UTF-8, which it is not; set the terminal to UTF-8, and type it again", param, ctx)
        if invisible := name_invisible(text):
            self.fail(f"must not hold {invisible}; delete it", param, ctx)
        return text


TEXT = TextType()


def take_text_whole(command: click.Command) -> None:
    """Let all free texts of a command, and of those below it, be looked at."""
    for parameter in command.params:
        if parameter.type is click.STRING:
            parameter.type = TEXT
    if isinstance(command, click.Group):
        for below in command.commands.values():
            take_text_whole(below)
