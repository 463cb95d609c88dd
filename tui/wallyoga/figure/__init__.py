"""Figure: the body a pose is drawn with, as a picture in characters and colours.

It goes from joints to characters, on the standard library alone. A `figure_model.Figure` is what an author writes, a
`setup.Setup` how one person does it, and `drawing.draw` makes a `picture.Picture` of both, each cell with its
`tone.Tone`; `tween` has the way from one figure to another, and `body_limits` what no body can do. Only what is
imported is loaded, so that a figure is read without all that draws it.
"""
